'use strict';

const byId = id => document.getElementById(id);
const state = {
  language: ['ar', 'fr', 'en'].find(one => navigator.language.startsWith(one)) || 'fr',
  example: null,
  order: null,
  priced: 0,
  answers: [],
  interview: null,
  asked: 0,
  plan: null
};

/* ---- words ---- */

const say = word => WORDS[state.language][word];
const named = text => (text && (text[state.language] || text.fr || text.en || text.und || Object.values(text)[0])) || '';
const numbers = decimals => new Intl.NumberFormat(state.language === 'en' ? 'en-GB' : state.language + '-MA',
  { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const CURRENCY = { ar: 'درهم', fr: 'DH', en: 'MAD' };

/* The digits stay exact: the amount is a decimal text, and is never calculated with here. As the server's sentences write it. */
function money(value) {
  const currency = value.currency === 'MAD' ? CURRENCY[state.language] : value.currency;
  const decimals = (value.amount.split('.')[1] || '').length;
  if (state.language === 'en') {
    const [, sign, digits] = value.amount.match(/^(-?)(.*)$/);
    return `${sign}${currency}\u00A0${numbers(decimals).format(digits)}`;
  }
  return `\u2066${numbers(decimals).format(value.amount)}\u2069\u00A0${currency}`;
}

/* What is taken away is told with a minus, so that a column adds up. */
function taken(value) {
  return money({ ...value, amount: Number(value.amount) === 0 ? value.amount : '-' + value.amount });
}

function make(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true || (value !== false && value !== null && value !== undefined)) {
      made.setAttribute(key, value === true ? '' : value);
    }
  });
  made.append(...children);
  return made;
}

/* ---- the server ---- */

async function ask(method, path, body) {
  const headers = { Accept: 'application/json, application/geo+json, application/problem+json', 'Accept-Language': state.language };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
    .catch(() => { throw { title: say('failed') }; });
  if (answer.status === 204) {
    return null;
  }
  const content = await answer.json();
  if (!answer.ok) {
    throw content;
  }
  return content;
}

/* A problem document: its title, and each fault at its place. */
function showProblem(place, problem) {
  const faults = (problem.faults || []).map(fault => make('li', { 'data-code': fault.code }, fault.text, ' ', make('code', { dir: 'ltr' }, fault.pointer)));
  place.replaceChildren(make('p', {}, problem.title || String(problem)), make('ul', {}, ...faults));
}

/* ---- the bill ---- */

async function price() {
  const turn = ++state.priced;
  try {
    const answer = await ask('POST', 'prices', { order: state.order });
    if (turn === state.priced) {
      byId('faults').replaceChildren();
      showBill(answer);
    }
  } catch (problem) {
    if (turn === state.priced) {
      showProblem(byId('faults'), problem);
      document.body.dataset.priced = 'fault';
    }
  }
}

function goodsName(goods) {
  const contents = goods.packaging.contents;
  const unit = say('unit.' + contents.unitCode) || contents.unitCode;
  return contents.unitCode === 'H87' ? named(goods.name) : `${named(goods.name)}${say('comma')} ${Number(contents.value)}\u00A0${unit}`;
}

function partyName(party) {
  return named(state.example.names[party]) || party;
}

function showBill(answer) {
  const priced = new Map(answer.priced.lines.map(line => [line.number, line]));
  const rows = state.order.lines.map(line => {
    const its = priced.get(line.number);
    const off = its ? its.discounts.map(one => taken(one.amount)).join(' ') : '';
    const quantity = make('input', {
      type: 'number', min: 1, step: 1, value: line.ordered.value, 'data-key': `quantity-${line.number}`,
      'aria-label': `${say('bill.quantity')}: ${named(line.goods.name)}`,
      onchange: event => { line.ordered.value = event.target.value; price(); }
    });
    return make('tr', {},
      make('td', { class: 'goods' }, make('bdi', {}, goodsName(line.goods)), ' ',
        make('small', {}, say('bill.from'), ' ', make('bdi', {}, partyName('cooperative:' + line.goods.seller)))),
      make('td', { class: 'number', 'data-head': say('bill.quantity') }, quantity),
      make('td', { class: 'number', 'data-head': say('bill.price') }, its ? money(its.unitPrice) : '–'),
      make('td', { class: 'number', 'data-head': say('bill.discount') }, off),
      make('td', { class: 'number', 'data-head': say('bill.amount') }, its ? money(its.total) : '–'),
      make('td', {}, make('button', {
        type: 'button', 'data-key': `remove-${line.number}`, 'aria-label': `${say('bill.remove')}: ${named(line.goods.name)}`,
        onclick: () => { state.order.lines = state.order.lines.filter(one => one !== line); price(); }
      }, '×')));
  });
  replaceRows(byId('lines').tBodies[0], rows);
  const totals = answer.priced.totals;
  const foot = ['items', 'discounts', 'delivery', 'fees', 'addedTax', 'vouchers', 'cashRounding', 'total', 'includedTax']
    .filter(name => name === 'total' || Number(totals[name].amount) !== 0)
    .map(name => make('tr', { class: name },
      make('th', { scope: 'row', colspan: 4 }, say('bill.' + name)),
      make('td', { class: 'number', id: name === 'total' ? 'total' : null },
        ['discounts', 'vouchers'].includes(name) ? taken(totals[name]) : money(totals[name])),
      make('td', {})));
  byId('lines').tFoot.replaceChildren(...foot);
  byId('balances').tBodies[0].replaceChildren(...Object.entries(answer.balances)
    .filter(([party]) => !party.startsWith('customer:'))
    .map(([party, amount]) => make('tr', {},
      make('th', { scope: 'row' }, make('bdi', {}, partyName(party))),
      make('td', { class: 'number' }, money(amount)))));
  byId('explanation').replaceChildren(
    ...answer.explanation.filter(step => step.figure !== 'BALANCE').map(step => make('li', {}, step.text)),
    ...answer.declined.map(reason => make('li', { class: 'declined' }, reason.text)));
  document.body.dataset.priced = totals.total.amount;
}

/* Whoever walks through the table with the keyboard stays where they are. */
function replaceRows(body, rows) {
  const key = document.activeElement && document.activeElement.dataset.key;
  body.replaceChildren(...rows);
  const again = key && body.querySelector(`[data-key="${key}"]`);
  if (again) {
    again.focus();
  }
}

function showGoods() {
  byId('goods').replaceChildren(...state.example.goods.map((goods, index) =>
    make('option', { value: index }, `${goodsName(goods)} – ${partyName('cooperative:' + goods.seller)}`)));
}

byId('add').addEventListener('click', () => {
  const goods = state.example.goods[Number(byId('goods').value)];
  const number = Math.max(0, ...state.order.lines.map(line => line.number)) + 1;
  state.order.lines.push({ number, goods, ordered: { value: '1', unitCode: 'H87' } });
  price();
});

/* ---- the interview ---- */

async function interview(answers, focus) {
  const turn = ++state.asked;
  try {
    const answer = await ask('POST', 'interviews', { date: state.order.placedOn, answers: answers.map(({ fact, typed }) => ({ fact, typed })) });
    if (turn !== state.asked) {
      return;
    }
    state.answers = answers;
    state.interview = answer;
    byId('question-fault').replaceChildren();
    showInterview();
    if (focus) {
      (byId('question').querySelector('input, button') || byId('outcome')).focus();
    }
  } catch (problem) {
    if (turn === state.asked) {
      showProblem(byId('question-fault'), problem);
    }
  }
}

function reply(question, typed, shown) {
  interview([...state.answers, { fact: question.fact, text: question.text, typed, shown }], true);
}

function showInterview() {
  const { question, verdict } = state.interview;
  byId('question').replaceChildren(...(question ? questionForm(question) : []));
  byId('question').dataset.fact = question ? question.fact : '';
  byId('outcome').textContent = verdict.text;
  byId('outcome').className = verdict.outcome;
  byId('reasons').replaceChildren(...(verdict.outcome === 'UNKNOWN' && question ? [] : verdict.reasons)
    .map(reason => make('li', { 'data-code': reason.code }, reason.text)));
  byId('answers').replaceChildren(...state.answers.flatMap(one => [
    make('dt', {}, one.text), make('dd', {}, one.typed === null ? say('interview.passed') : one.shown)]));
  document.body.dataset.outcome = verdict.outcome;
}

function questionForm(question) {
  const pass = make('button', { type: 'button', class: 'quiet', id: 'pass', onclick: () => reply(question, null, '') }, say('interview.pass'));
  const label = make('label', { for: 'typed' }, question.text);
  if (question.type === 'TRUTH') {
    const choice = (value, word) => make('button', { type: 'button', 'data-answer': value, onclick: () => reply(question, value, say(word)) }, say(word));
    return [make('p', { class: 'asked' }, question.text), choice('yes', 'interview.yes'), choice('no', 'interview.no'), pass];
  }
  if (question.options.length > 0) {
    return [make('p', { class: 'asked' }, question.text), ...question.options.map(option =>
      make('button', { type: 'button', 'data-answer': option.value, onclick: () => reply(question, option.value, option.text) }, option.text)), pass];
  }
  const none = question.type !== 'LIST' ? '' :
    make('button', { type: 'button', 'data-answer': 'none', onclick: () => reply(question, '', say('interview.none')) }, say('interview.none'));
  const types = { INTEGER: 'number', DATE: 'date' };
  const typed = make('input', {
    id: 'typed', type: types[question.type] || 'text', required: true, dir: 'auto', 'aria-describedby': question.fields.length > 0 ? 'fields' : null,
    min: question.type === 'INTEGER' ? question.least : null, max: question.type === 'INTEGER' ? question.most : null
  });
  const fields = question.fields.length === 0 ? '' :
    make('small', { id: 'fields' }, question.fields.map(field => say('field.' + field) || field).join(' / '));
  return [label, none, typed, question.unit && question.type === 'MONEY' ? make('span', {}, question.unit === 'MAD' ? CURRENCY[state.language] : question.unit) : '',
    make('button', { type: 'submit' }, say('interview.answer')), pass, fields];
}

byId('question').addEventListener('submit', event => {
  event.preventDefault();
  const typed = byId('typed').value;
  reply(state.interview.question, typed, typed);
});
byId('again').addEventListener('click', () => interview([], true));

/* ---- the rounds ---- */

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

byId('plan').addEventListener('click', async () => {
  byId('rounds-fault').replaceChildren();
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
    showProgress(status);
    await showPlan();
  } catch (problem) {
    showProblem(byId('rounds-fault'), problem);
  }
  working(false);
});

byId('stop').addEventListener('click', () => ask('DELETE', state.plan.self.slice(1)));

function showProgress(status) {
  byId('improvements').textContent = `${say('rounds.improvements')}: ${numbers(0).format(status.improvements)}`;
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
  byId('map').replaceChildren(drawMap(geo, state.example.places, say('rounds.map'), named),
    make('p', { class: 'hint' }, say('rounds.signs')));
  byId('legend').replaceChildren(...rounds.rounds.map((round, number) => {
    const swatch = make('span', { class: 'swatch' });
    swatch.style.color = roundColour(number);
    return make('li', { onmouseenter: () => highlight(number), onmouseleave: () => highlight(null) },
      make('details', {}, make('summary', {}, swatch, round.text),
        make('ol', {}, ...round.stops.map(stop => make('li', {}, make('bdi', {}, stop.hour), ' ', make('bdi', {}, stop.place), ' – ', stop.text)))));
  }));
  byId('left').hidden = rounds.left.length === 0;
  byId('left').querySelector('summary').textContent = `${say('rounds.left')} ${numbers(0).format(rounds.left.length)}`;
  byId('left').querySelector('ul').replaceChildren(...rounds.left.map(one =>
    make('li', {}, make('bdi', {}, one.order), ` (${linesOf(one)})`, ' – ', [...one.reasons, ...one.help].map(reason => reason.text).join(' '))));
  document.body.dataset.rounds = rounds.rounds.length;
}

function linesOf(order) {
  const digits = order.lines.map(number => numbers(0).format(number));
  return `${say(digits.length === 1 ? 'rounds.line' : 'rounds.lines')}\u00A0${new Intl.ListFormat(state.language === 'en' ? 'en-GB' : state.language).format(digits)}`;
}

function highlight(number) {
  byId('map').querySelectorAll('[data-round]').forEach(one =>
    one.classList.toggle('faint', number !== null && Number(one.dataset.round) !== number));
}

/* ---- the page ---- */

async function speak(language) {
  state.language = language;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.querySelectorAll('[data-say]').forEach(one => { one.textContent = say(one.dataset.say); });
  document.querySelectorAll('[data-language]').forEach(one => one.setAttribute('aria-pressed', one.dataset.language === language));
  showGoods();
  await Promise.all([price(), interview(state.answers), showPlan()]);
  document.body.dataset.language = language;
}

byId('languages').addEventListener('click', event => {
  if (event.target.dataset.language) {
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
  state.order = state.example.order;
  await speak(state.language);
})();
