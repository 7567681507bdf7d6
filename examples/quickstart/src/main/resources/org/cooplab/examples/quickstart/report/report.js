// Works from a file, without a network: switches the language, opens rounds, and shows one bill at a time.
(function () {
  var root = document.documentElement;

  function speak(language) {
    root.setAttribute('data-language', language);
    root.setAttribute('lang', language);
    root.setAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    document.querySelectorAll('[data-speak]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.speak === language));
    });
    // A browser shows the first title of a part of the map.
    document.querySelectorAll('svg title[lang="' + language + '"]').forEach(function (title) {
      title.parentNode.prepend(title);
    });
    measure();
    document.title = document.querySelector('h1 [lang="' + language + '"]').textContent;
  }

  // A link to a round opens it.
  function open(id) {
    var part = id && document.getElementById(id);
    if (part && part.tagName === 'DETAILS') { part.open = true; }
  }

  // Shows the rest of a table, and leads to where it goes on.
  function unfold(button) {
    var box = button.parentNode.querySelector('.scroll');
    button.parentNode.classList.add('open');
    box.focus({preventScroll: true});
  }

  function choose(select) {
    document.querySelectorAll('[data-choice="' + select.id + '"]').forEach(function (part) {
      part.hidden = part.id !== select.value;
    });
  }

  document.addEventListener('click', function (event) {
    var speaker = event.target.closest('[data-speak]');
    var link = event.target.closest('a[href^="#"]');
    if (event.target.closest('[data-unfold]')) { unfold(event.target.closest('[data-unfold]')); }
    if (speaker) { speak(speaker.dataset.speak); }
    if (link) { open(link.getAttribute('href').slice(1)); }
  });
  document.querySelectorAll('select[data-chooser]').forEach(function (select) {
    select.addEventListener('change', function () { choose(select); });
    choose(select);
  });
  function measure() {
    root.style.setProperty('--nav', document.querySelector('nav').offsetHeight + 'px');
  }

  root.classList.add('scripted');
  window.addEventListener('resize', measure);
  var asked = location.hash.replace('#lang=', '');
  speak(['ar', 'fr', 'en'].indexOf(asked) >= 0 ? asked : root.getAttribute('data-language'));
}());
