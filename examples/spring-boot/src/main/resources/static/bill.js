'use strict';

/* The order and its bill. */

async function price() {
  const turn = ++state.priced;
  let wrong = null;
  let bill = null;
  try {
    requireQuantities();
    bill = await ask('POST', 'prices', { order: state.order });
  } catch (problem) {
    wrong = problem;
  }
  if (turn !== state.priced) {
    return;
  }
  state.wrong = wrong;
  if (bill) {
    state.bill = bill;
    keep(sessionStorage, 'order', state.order);
  }
  showBill();
  document.body.dataset.priced = wrong ? 'fault' : bill.priced.totals.total.amount;
}

/* A number field whose content is no number says that it is empty: there is nothing that the server could refuse. */
function requireQuantities() {
  const faults = state.order.lines.flatMap((line, index) =>
    line.ordered.value === '' ? [{ pointer: `/order/lines/${index}/ordered`, text: say('bill.number') }] : []);
  if (faults.length > 0) {
    throw { faults };
  }
}

const faultsOf = index => !state.wrong ? [] : (state.wrong.faults || [])
  .filter(fault => fault.pointer === `/order/lines/${index}` || fault.pointer.startsWith(`/order/lines/${index}/`));

function goodsName(goods) {
  const contents = goods.packaging.contents;
  const unit = say('unit.' + contents.unitCode) || contents.unitCode;
  return contents.unitCode === 'H87' ? named(goods.name)
    : `${named(goods.name)}${say('comma')} ${digits(Number(contents.value))}\u00A0${unit}`;
}

function partyName(party) {
  return named(state.example.names[party]) || party;
}

const seller = goods => partyName('cooperative:' + goods.seller);

/* An amount of the bill; struck out once it is no longer that of the order. */
const figure = text => state.wrong ? make('s', {}, text) : text;

/* What is wrong stands at its line. Amounts of an order that is no longer the one shown are told to be so. */
function showBill() {
  showLines();
  ['lines', 'accounts'].forEach(id => byId(id).classList.toggle('stale', state.wrong !== null));
  const here = state.wrong ? state.order.lines.flatMap((line, index) => faultsOf(index)) : [];
  byId('faults').replaceChildren();
  if (state.wrong && here.length === 0) {
    showProblem(byId('faults'), state.wrong);
  }
  if (state.wrong && state.bill) {
    byId('faults').append(make('p', {}, say('bill.stale')));
  }
  if (state.bill) {
    showTotals(state.bill.priced.totals);
    showAccounts(state.bill);
  }
}

function showLines() {
  const priced = new Map((state.bill ? state.bill.priced.lines : []).map(line => [line.number, line]));
  const rows = state.order.lines.map((line, index) => lineRow(line, priced.get(line.number), faultsOf(index)));
  replaceRows(byId('lines').tBodies[0], rows.length > 0 ? rows
    : [make('tr', { class: 'none' }, make('td', { colspan: 6 }, say('bill.empty')))]);
}

function lineRow(line, its, faults) {
  const wrong = faults.length > 0;
  const shown = wrong ? null : its;
  const name = goodsName(line.goods);
  const quantity = make('input', {
    type: 'number', min: 1, step: 1, value: line.ordered.value, 'data-key': `quantity-${line.number}`, inputmode: 'numeric',
    'aria-label': `${say('bill.quantity')}: ${name}`, 'aria-invalid': wrong ? 'true' : null,
    'aria-describedby': wrong ? `fault-${line.number}` : null,
    onchange: event => { line.ordered.value = event.target.value; price(); }
  });
  const off = shown ? shown.discounts.map(one => taken(one.amount)).join(' ') : '';
  return make('tr', {},
    make('td', { class: 'goods' }, make('bdi', {}, name), ' ',
      make('small', {}, say('bill.from'), ' ', make('bdi', {}, seller(line.goods))),
      wrong ? make('p', { class: 'fault', id: `fault-${line.number}`, role: 'alert' }, faults.map(fault => fault.text).join(' ')) : ''),
    make('td', { class: 'number', 'data-head': say('bill.quantity') }, quantity),
    make('td', { class: 'number', 'data-head': say('bill.price') }, shown ? figure(money(shown.unitPrice)) : '–'),
    make('td', { class: 'number', 'data-head': off ? say('bill.discount') : null }, off ? figure(off) : ''),
    make('td', { class: 'number', 'data-head': say('bill.amount') }, shown ? figure(money(shown.total)) : '–'),
    make('td', { class: 'remove' }, make('button', {
      type: 'button', 'data-key': `remove-${line.number}`, 'aria-label': `${say('bill.remove')}: ${name}`,
      onclick: () => { state.order.lines = state.order.lines.filter(one => one !== line); price(); }
    }, '×')));
}

function showTotals(totals) {
  const foot = ['items', 'discounts', 'delivery', 'fees', 'addedTax', 'vouchers', 'cashRounding', 'total', 'includedTax']
    .filter(name => name === 'total' || Number(totals[name].amount) !== 0)
    .map(name => make('tr', { class: name },
      make('th', { scope: 'row', colspan: 4 }, say('bill.' + name)),
      make('td', { class: 'number', id: name === 'total' ? 'total' : null },
        figure(['discounts', 'vouchers'].includes(name) ? taken(totals[name]) : money(totals[name]))),
      make('td', {})));
  byId('lines').tFoot.replaceChildren(...foot);
}

function showAccounts(bill) {
  byId('balances').tBodies[0].replaceChildren(...Object.entries(bill.balances)
    .filter(([party]) => !party.startsWith('customer:'))
    .map(([party, amount]) => make('tr', {},
      make('th', { scope: 'row' }, make('bdi', {}, partyName(party))),
      make('td', { class: 'number' }, figure(money(amount))))));
  // What was declined is among the steps where it has a place of its own.
  const steps = bill.explanation.filter(step => step.figure !== 'BALANCE').map(step => step.text);
  const declined = bill.declined.map(reason => reason.text).filter(text => !steps.includes(text));
  byId('explanation').replaceChildren(
    ...steps.map(text => make('li', {}, text)),
    ...[...new Set(declined)].map(text => make('li', { class: 'declined' }, text)));
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

/* ---- what can be added ---- */

/* Letters alone: without case, accents, vowel signs and the carriers of hamza. */
const plain = text => text.normalize('NFD').replace(/[\u0300-\u036F\u0640\u064B-\u0655]/g, '').toLowerCase();

/* The goods that have all the words looked for in any language, under those who sell them. */
function showGoods() {
  const words = plain(byId('find').value).split(/\s+/);
  const groups = new Map();
  state.example.goods.forEach((goods, index) => {
    const its = plain([goodsName(goods), ...Object.values(goods.name), seller(goods)].join(' '));
    if (words.every(word => its.includes(word))) {
      groups.set(goods.seller, [...(groups.get(goods.seller) || []), make('option', { value: index }, goodsName(goods))]);
    }
  });
  const found = [...groups.entries()].map(([id, options]) =>
    make('optgroup', { label: partyName('cooperative:' + id) }, ...options));
  byId('goods').replaceChildren(...(found.length > 0 ? found : [make('option', { value: '' }, say('bill.unfound'))]));
  byId('goods').disabled = found.length === 0;
  byId('add').disabled = found.length === 0;
}

byId('find').addEventListener('input', showGoods);

byId('add').addEventListener('click', () => {
  const goods = state.example.goods[Number(byId('goods').value)];
  let line = state.order.lines.find(one => one.goods.offer === goods.offer);
  if (line) {
    line.ordered.value = /^\d{1,15}$/.test(line.ordered.value) ? String(Number(line.ordered.value) + 1) : '1';
  } else {
    const number = Math.max(0, ...state.order.lines.map(one => one.number)) + 1;
    line = { number, goods, ordered: { value: '1', unitCode: 'H87' } };
    state.order.lines.push(line);
  }
  byId('added').textContent = fill('bill.added', { goods: goodsName(goods), quantity: digits(line.ordered.value) });
  price();
});

byId('restore').addEventListener('click', () => {
  state.order = structuredClone(state.example.order);
  state.bill = null;
  byId('added').textContent = '';
  price();
});
