'use strict';

/* The rounds of a day: searched for by the server, shown on a map and in words. */

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

byId('plan').addEventListener('click', async () => {
  byId('rounds-fault').replaceChildren();
  mark(byId('seconds'), false);
  working(true);
  try {
    let status = await ask('POST', 'plans', { seconds: Number(byId('seconds').value) });
    state.plan = status;
    while (status.state === 'WAITING' || status.state === 'RUNNING') {
      byId('progress').value = status.progress;
      showProgress(status);
      await pause(200);
      status = await ask('GET', status.self.slice(1));
    }
    state.plan = status;
    state.drawn = null;
    showProgress(status);
    await showPlan();
  } catch (problem) {
    const asked = (problem.faults || []).length > 0;
    mark(byId('seconds'), asked);
    byId('rounds-fault').replaceChildren(...sentences(problem).map(text =>
      make('p', {}, asked ? `${say('rounds.seconds')}${say('colon')} ${text}` : text)));
  }
  working(false);
});

byId('stop').addEventListener('click', () => ask('DELETE', state.plan.self.slice(1)));

function showProgress(status) {
  byId('improvements').textContent = `${say('rounds.improvements')}${say('colon')} ${digits(status.improvements)}`;
}

function working(on) {
  byId('plan').hidden = on;
  byId('stop').hidden = !on;
  byId('progress').hidden = !on;
}

async function showPlan() {
  if (!state.plan || !state.plan.result) {
    return;
  }
  showProgress(state.plan);
  const path = state.plan.self.slice(1);
  const [rounds, geo] = await Promise.all([ask('GET', path + '/rounds'), ask('GET', path + '/map')]);
  state.drawn = { rounds: rounds.rounds, geo, chosen: state.drawn ? state.drawn.chosen : null };
  showMap();
  byId('legend').replaceChildren(...rounds.rounds.map(legendItem));
  byId('left').hidden = rounds.left.length === 0;
  byId('left').querySelector('summary').textContent = `${say('rounds.left')}${say('colon')} ${digits(rounds.left.length)}`;
  byId('left').querySelector('ul').replaceChildren(...rounds.left.map(one => make('li', {},
    make('bdi', {}, one.order), ` (${linesOf(one)})`, say('colon'), ' ', [...one.reasons, ...one.help].map(reason => reason.text).join(' '))));
  document.body.dataset.rounds = rounds.rounds.length;
}

function showMap() {
  const { rounds, geo, chosen } = state.drawn;
  const told = (round, number) => {
    const stop = rounds[round].stops[number - 1];
    return `${digits(number)}. ${[stop.hour, stop.place, stop.text].filter(part => part).join(' – ')}`;
  };
  byId('map').replaceChildren(
    drawMap(geo, state.example.places, { title: say('rounds.map'), named, told }, chosen),
    make('p', { class: 'hint' }, say(chosen === null ? 'rounds.signs' : 'rounds.numbers')));
}

/* A round that is opened is shown alone and near; one that is pointed at stands out. */
function legendItem(round, number) {
  const swatch = make('span', { class: 'swatch' });
  swatch.style.color = roundColour(number);
  return make('li', {
    onmouseenter: () => highlight(number), onmouseleave: () => highlight(null),
    onfocusin: () => highlight(number), onfocusout: () => highlight(null)
  }, make('details', { name: 'round', open: state.drawn.chosen === number, ontoggle: event => choose(number, event.target.open) },
    make('summary', {}, swatch, round.text),
    make('ol', {}, ...round.stops.map(stop => make('li', {},
      make('bdi', {}, stop.hour), ' ', ...(stop.place ? [make('bdi', {}, stop.place), ' – '] : []), stop.text)))));
}

function choose(number, open) {
  const chosen = open ? number : state.drawn.chosen === number ? null : state.drawn.chosen;
  if (chosen !== state.drawn.chosen) {
    state.drawn.chosen = chosen;
    showMap();
  }
}

function highlight(number) {
  const shown = state.drawn.chosen === null ? number : state.drawn.chosen;
  byId('map').querySelectorAll('[data-round]').forEach(one =>
    one.classList.toggle('faint', shown !== null && Number(one.dataset.round) !== shown));
}

const listed = numbers => new Intl.ListFormat(state.language === 'en' ? 'en-GB' : state.language).format(numbers.map(digits));

function linesOf(order) {
  return `${say(order.lines.length === 1 ? 'rounds.line' : 'rounds.lines')}\u00A0${listed(order.lines)}`;
}
