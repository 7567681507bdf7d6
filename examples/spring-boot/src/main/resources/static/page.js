'use strict';

/* Chooses the language and begins. */

async function speak(language) {
  state.language = language;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = `${say('title')} – cooplab`;
  document.querySelectorAll('[data-say]').forEach(one => { one.textContent = say(one.dataset.say); });
  document.querySelectorAll('#languages button').forEach(one => one.setAttribute('aria-pressed', one.dataset.language === language));
  byId('added').textContent = '';
  showGoods();
  await Promise.all([price(), interview(state.answers), showPlan()]);
  document.body.dataset.language = language;
}

byId('languages').addEventListener('click', event => {
  if (event.target.dataset.language) {
    keep(localStorage, 'language', event.target.dataset.language);
    speak(event.target.dataset.language);
  }
});

(async () => {
  try {
    state.example = await ask('GET', 'sample');
  } catch (problem) {
    showProblem(byId('faults'), problem);
    return;
  }
  state.order = recall(sessionStorage, 'order') || structuredClone(state.example.order);
  await speak(state.language);
})();
