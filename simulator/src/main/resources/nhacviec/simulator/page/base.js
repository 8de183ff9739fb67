'use strict';

/* Asking the server, short notices, dates in Vietnamese. */

const $ = (id) => document.getElementById(id);
const DAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
let toastTimer = 0;

async function ask(what, body) {
  const options = body === undefined ? {} : {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  };
  const answer = await fetch('/sim/' + what, options);
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error || 'Máy chủ mô phỏng trả lời ' + answer.status);
  return json;
}

function toast(text, wrong = false) {
  const box = $('toast');
  box.textContent = text;
  box.className = wrong ? 'wrong' : '';
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { box.hidden = true; }, 4500);
}

/* An answer to a tap that waits until it is closed. */
function alertBox(text) {
  $('alert-text').textContent = text;
  $('alert').showModal();
}

const two = (n) => String(n).padStart(2, '0');
const parts = (local) => {
  const [date, time] = local.split('T');
  const [year, month, day] = date.split('-').map(Number);
  return { date, year, month, day, hm: time.slice(0, 5), weekday: DAYS[new Date(year, month - 1, day).getDay()] };
};
const dayName = (local) => {
  const p = parts(local);
  return p.weekday + ', ' + two(p.day) + '/' + two(p.month) + '/' + p.year;
};
