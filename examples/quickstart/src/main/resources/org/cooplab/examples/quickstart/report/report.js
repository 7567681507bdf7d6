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
    // A browser shows the first title of a part of the map.
    document.querySelectorAll('svg title[lang="' + language + '"]').forEach(function (title) {
      title.parentNode.prepend(title);
    });
    document.title = document.querySelector('h1 [lang="' + language + '"]').textContent;
  }

  function show(round) {
    var svg = document.querySelector('.atlas svg');
    var same = svg.dataset.round === round;
    svg.dataset.round = same ? '' : round;
    svg.classList.toggle('one', !same);
    zoom(svg, same ? null : round);
    svg.scrollIntoView({block: 'nearest'});
    svg.querySelectorAll('[data-of]').forEach(function (part) {
      part.classList.toggle('chosen', !same && part.dataset.of.split(' ').indexOf(round) >= 0);
    });
    document.querySelectorAll('[data-show]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(!same && button.dataset.show === round));
    });
  }

  // Shows the surroundings of one round, or the whole country.
  function zoom(svg, round) {
    svg.dataset.whole = svg.dataset.whole || svg.getAttribute('viewBox');
    if (round === null) {
      svg.setAttribute('viewBox', svg.dataset.whole);
      svg.style.setProperty('--zoom', 1);
      return;
    }
    var whole = svg.dataset.whole.split(' ').map(Number);
    var box = null;
    svg.querySelectorAll('[data-of~="' + round + '"]').forEach(function (part) {
      var b = part.getBBox();
      box = box === null ? [b.x, b.y, b.x + b.width, b.y + b.height]
        : [Math.min(box[0], b.x), Math.min(box[1], b.y), Math.max(box[2], b.x + b.width), Math.max(box[3], b.y + b.height)];
    });
    if (box === null) { return; }
    var side = Math.max(box[2] - box[0], (box[3] - box[1]) * whole[2] / whole[3], 120) * 1.25;
    var tall = side * whole[3] / whole[2];
    svg.style.setProperty('--zoom', side / whole[2]);
    svg.setAttribute('viewBox', [(box[0] + box[2] - side) / 2, (box[1] + box[3] - tall) / 2, side, tall].join(' '));
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
