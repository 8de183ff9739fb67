'use strict';

/* The service's clock, and the links beside it. */

let today = '';

function showClock(clock) {
  $('clock-day').textContent = dayName(clock.now);
  $('clock-time').textContent = parts(clock.now).hm;
  today = parts(clock.now).date;
  $('move').hidden = !clock.movable;
  const at = parts(clock.now);
  if (document.activeElement !== $('when')) $('when').value = two(at.day) + '/' + two(at.month) + '/' + at.year + ' ' + at.hm;
}

/* Day before month whatever the browser's language; the hour may be left out. */
function typedTime(text) {
  const found = text.trim().match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s+(\d{1,2})[:hg](\d{2})?)?$/);
  if (!found) throw new Error('Xin gõ ngày giờ như 15/03/2024 07:30.');
  const [, day, month, year, hour = '7', minute = found[4] ? '00' : '30'] = found;
  return year + '-' + two(month) + '-' + two(day) + 'T' + two(hour) + ':' + two(minute);
}

async function moveClock(what, body, origin) {
  $('progress').hidden = false;
  document.querySelectorAll('#jumps button, #move button').forEach((b) => { b.disabled = true; });
  if (origin) origin.classList.add('busy');
  try {
    showClock(await ask(what, body));
  } catch (e) {
    toast(e.message, true);
  } finally {
    $('progress').hidden = true;
    document.querySelectorAll('#jumps button, #move button').forEach((b) => { b.disabled = false; });
    if (origin) origin.classList.remove('busy');
  }
}

function showBar(state) {
  showClock(state.clock);
  $('jumps').replaceChildren(...state.jumps.map((jump) => {
    const button = element('button', '', jump.label);
    button.type = 'button';
    button.title = jump.hint || '';
    button.addEventListener('click', () => moveClock('jump', { id: jump.id }, button));
    return button;
  }));
  $('links').replaceChildren(...state.links.map((l) => link(l.url, l.label + ' ↗')));
}
