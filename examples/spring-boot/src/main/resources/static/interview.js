'use strict';

/* The questions of a training, one at a time. */

async function interview(answers, focus) {
  const turn = ++state.asked;
  let given = answers;
  try {
    let told = await assess(given);
    // What was answered after a question that is answered anew still stands, if it is still asked.
    while (told.question && state.later.has(told.question.fact)) {
      const next = { fact: told.question.fact, typed: state.later.get(told.question.fact) };
      state.later.delete(next.fact);
      told = await assess([...given, next]);
      given = [...given, next];
    }
    if (turn !== state.asked) {
      return;
    }
    state.answers = given;
    state.interview = told;
    showInterview();
    if (focus) {
      // Not on an answer: whoever presses Enter twice has not answered twice.
      (byId('typed') || byId('asked') || byId('outcome')).focus();
    }
  } catch (problem) {
    if (turn === state.asked) {
      showProblem(byId('question-fault'), problem);
      byId('question').querySelectorAll('input').forEach(input => mark(input, true));
    }
  }
}

const assess = answers => ask('POST', 'interviews', { date: state.order.placedOn, answers });

function reply(typed) {
  interview([...state.answers, { fact: state.interview.question.fact, typed }], true);
}

/* Asks a question once more, and keeps the answers that came after it. */
function change(index) {
  state.answers.slice(index + 1).forEach(one => state.later.set(one.fact, one.typed));
  interview(state.answers.slice(0, index), true);
}

function showInterview() {
  const { question, verdict, answers } = state.interview;
  byId('question-fault').replaceChildren();
  byId('question').replaceChildren(...(question ? [questionForm(question)] : []));
  byId('question').dataset.fact = question ? question.fact : '';
  byId('outcome').textContent = verdict.text;
  byId('outcome').className = verdict.outcome;
  byId('meaning').textContent = verdict.meaning;
  const open = verdict.outcome === 'UNKNOWN' && question;
  byId('reasons').replaceChildren(...(open ? [] : verdict.reasons)
    .map(reason => make('li', { 'data-code': reason.code }, reason.text)));
  byId('advice').replaceChildren(...verdict.advice.map(text => make('li', {}, text)));
  byId('answers').replaceChildren(...answers.map((one, index) => make('div', {},
    make('dt', {}, one.question),
    make('dd', {}, make('bdi', {}, one.text === undefined ? say('interview.passed') : one.text), ' ',
      make('button', {
        type: 'button', class: 'quiet', 'aria-label': `${say('interview.change')}: ${one.question}`, onclick: () => change(index)
      }, say('interview.change'))))));
  byId('again').hidden = answers.length === 0;
  document.body.dataset.outcome = verdict.outcome;
}

/* At most so many are left: an answer may settle others. */
function progress() {
  const answered = new Set(state.answers.map(one => one.fact));
  const left = state.interview.verdict.questions.filter(one => !answered.has(one.fact)).length;
  return fill('interview.progress', { number: digits(answered.size + 1), most: digits(answered.size + left) });
}

function questionForm(question) {
  return make('fieldset', {},
    make('legend', { id: 'asked', tabindex: -1 }, question.text, ' ', make('small', {}, progress())),
    ...answering(question),
    make('button', { type: 'button', class: 'quiet', id: 'pass', onclick: () => reply(null) }, say('interview.pass')));
}

function answering(question) {
  const choice = (value, text, typed = value) =>
    make('button', { type: 'button', 'data-answer': value, onclick: () => reply(typed) }, text);
  if (question.type === 'TRUTH') {
    return [choice('yes', say('interview.yes')), choice('no', say('interview.no'))];
  }
  if (question.options.length > 0) {
    return question.options.map(option => choice(option.value, option.text));
  }
  if (question.fields.length > 1) {
    return entries(question, choice('none', say('interview.none'), ''));
  }
  const currency = question.type !== 'MONEY' ? [] : [question.unit === 'MAD' ? CURRENCY[state.language] : question.unit];
  return [
    ...(question.type === 'LIST' ? [choice('none', say('interview.none'), '')] : []),
    make('input', {
      id: 'typed', type: question.type === 'DATE' ? 'date' : 'text', dir: 'auto', 'aria-labelledby': 'asked',
      'aria-describedby': 'question-fault', inputmode: { INTEGER: 'numeric', NUMBER: 'decimal', MONEY: 'decimal' }[question.type],
      ...limits(question)
    }),
    ...currency.map(one => make('span', {}, one)),
    make('button', { type: 'submit' }, say('interview.answer'))];
}

/* No cooperative is older than the last century, whatever a slip of the finger says, and only an end may be still to come. */
const limits = field => ({
  DATE: { min: '1900-01-01', max: field.name === 'end' ? '2100-12-31' : state.order.placedOn },
  MONEY: field.name ? { min: 0, step: '0.01' } : {}
}[field.type] || {});

/* Entries of several parts: a field for each. */
function entries(question, none) {
  const list = make('div', { id: 'entries' });
  const add = () => {
    const number = list.children.length;
    list.append(make('div', { class: 'entry', role: 'group', 'aria-label': question.text }, ...question.fields.map(field => {
      const id = `part-${number}-${field.name}`;
      const input = field.options.length > 0
        ? make('select', { id, 'data-part': field.name }, make('option', { value: '' }), ...field.options.map(option => make('option', { value: option.value }, option.text)))
        : make('input', { id, 'data-part': field.name, dir: 'auto', type: { DATE: 'date', MONEY: 'number' }[field.type] || 'text', ...limits(field) });
      return make('label', { for: id }, make('span', {}, field.text, field.type === 'MONEY' ? ` (${CURRENCY[state.language]})` : ''), input);
    })));
  };
  add();
  return [none, list,
    make('button', { type: 'button', class: 'quiet', id: 'more', onclick: () => { add(); list.lastChild.querySelector('input, select').focus(); } }, say('interview.more')),
    make('button', { type: 'submit' }, say('interview.answer'))];
}

/* Returns the entries as the server takes them, between semicolons, their parts between slashes. */
const typedEntries = () => [...byId('entries').children]
  .map(entry => [...entry.querySelectorAll('[data-part]')].map(part => part.value.trim()))
  .filter(parts => parts.some(part => part !== ''))
  .map(parts => parts.join(' / '))
  .join('; ');

const day = date => !date ? '' : new Intl.DateTimeFormat({ ar: 'ar-MA', fr: 'fr', en: 'en-GB' }[state.language], { dateStyle: 'long', timeZone: 'UTC' })
  .format(new Date(date));

/* Without its programme an entry says nothing; one that was left empty is none, unless there is no other. */
const lacks = (input, typed) => input.dataset.part === 'programme' && input.value === ''
  && (typed === '' || [...input.closest('.entry').querySelectorAll('[data-part]')].some(part => part.value !== ''));

byId('question').addEventListener('submit', event => {
  event.preventDefault();
  const inputs = [...byId('question').querySelectorAll('input, select')];
  inputs.forEach(input => mark(input, false));
  const typed = byId('entries') ? typedEntries() : byId('typed').value;
  const unfit = inputs.filter(input => !input.checkValidity() || lacks(input, typed));
  if (unfit.length > 0) {
    unfit.forEach(input => mark(input, true));
    const word = { date: 'interview.date', number: 'interview.amount' }[unfit[0].type] || 'interview.programme';
    byId('question-fault').replaceChildren(make('p', {}, fill(word, { from: day(unfit[0].min), to: day(unfit[0].max) })));
    unfit[0].focus();
    return;
  }
  reply(typed);
});

byId('again').addEventListener('click', () => {
  state.later.clear();
  interview([], true);
});
