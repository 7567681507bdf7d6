// Works from a file, without a network: switches the language, and shows one round at a time.
(function () {
  var root = document.documentElement;

  function speak(language) {
    root.setAttribute('data-language', language);
    root.setAttribute('lang', language);
    root.setAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    document.querySelectorAll('[data-speak]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.speak === language));
    });
    document.title = document.querySelector('h1 [lang="' + language + '"]').textContent;
  }

  function show(round) {
    var svg = document.querySelector('.atlas svg');
    var same = svg.dataset.round === round;
    svg.dataset.round = same ? '' : round;
    svg.classList.toggle('one', !same);
    svg.querySelectorAll('[data-of]').forEach(function (part) {
      part.classList.toggle('chosen', !same && part.dataset.of.split(' ').indexOf(round) >= 0);
    });
    document.querySelectorAll('[data-show]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(!same && button.dataset.show === round));
    });
  }

  function choose(select) {
    document.querySelectorAll('[data-choice="' + select.id + '"]').forEach(function (part) {
      part.hidden = part.id !== select.value;
    });
  }

  document.addEventListener('click', function (event) {
    var speaker = event.target.closest('[data-speak]');
    var shower = event.target.closest('[data-show]');
    if (speaker) { speak(speaker.dataset.speak); }
    if (shower) { show(shower.dataset.show); }
  });
  document.querySelectorAll('select[data-chooser]').forEach(function (select) {
    select.addEventListener('change', function () { choose(select); });
    choose(select);
  });
  var asked = location.hash.replace('#lang=', '');
  speak(['ar', 'fr', 'en'].indexOf(asked) >= 0 ? asked : root.getAttribute('data-language'));
}());
