'use strict';

/* What all parts of the page share: its state, its words, its elements and the server. */
const byId = id => document.getElementById(id);
const LANGUAGES = ['ar', 'fr', 'en'];
const state = {
  language: LANGUAGES.find(one => one === recall(localStorage, 'language'))
    || LANGUAGES.find(one => navigator.language.startsWith(one)) || 'fr',
  example: null,
  order: null,
  bill: null,
  wrong: null,
  priced: 0,
  answers: [],
  later: new Map(),
  interview: null,
  asked: 0,
  plan: null,
  drawn: null
};

/* ---- what survives a reload ---- */

function recall(storage, name) {
  try {
    return JSON.parse(storage.getItem('cooplab.' + name));
  } catch (unreadable) {
    return null;
  }
}

function keep(storage, name, value) {
  try {
    storage.setItem('cooplab.' + name, JSON.stringify(value));
  } catch (full) {
    // A browser that keeps nothing shows the page all the same.
  }
}

/* ---- words ---- */

const say = word => WORDS[state.language][word];
const named = text => (text && (text[state.language] || text.fr || text.en || text.und || Object.values(text)[0])) || '';
const CURRENCY = { ar: 'درهم', fr: 'DH', en: 'MAD' };
/* Between thousands, and before decimals: as the server's sentences write them, which no locale of a browser does. */
const MARKS = { ar: ['.', ','], fr: ['\u202F', ','], en: [',', '.'] };

/* Words with values in their {places}. */
const fill = (word, values) => say(word).replace(/\{(\w+)\}/g, (place, name) => values[name]);

/* The digits stay exact: the number is a decimal text, and is never calculated with here. */
function digits(text) {
  const [, sign, whole, decimals] = String(text).match(/^(-?)(\d+)(?:\.(\d+))?$/);
  const [group, point] = MARKS[state.language];
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, group) + (decimals ? point + decimals : '');
}

function money(value) {
  const currency = value.currency === 'MAD' ? CURRENCY[state.language] : value.currency;
  if (state.language === 'en') {
    const [, sign, amount] = value.amount.match(/^(-?)(.*)$/);
    return `${sign}${currency}\u00A0${digits(amount)}`;
  }
  return `\u2066${digits(value.amount)}\u2069\u00A0${currency}`;
}

/* What is taken away is told with a minus, so that a column adds up. */
function taken(value) {
  return money({ ...value, amount: Number(value.amount) === 0 ? value.amount : '-' + value.amount });
}

/* ---- elements ---- */

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

/* What is wrong, in sentences. Where in the document it is helps whoever wrote the document, and nobody wrote one here. */
const sentences = problem => problem.faults ? problem.faults.map(fault => fault.text) : [problem.title || String(problem)];

function showProblem(place, problem) {
  place.replaceChildren(...sentences(problem).map(text => make('p', {}, text)));
}

const mark = (field, wrong) => wrong ? field.setAttribute('aria-invalid', 'true') : field.removeAttribute('aria-invalid');
