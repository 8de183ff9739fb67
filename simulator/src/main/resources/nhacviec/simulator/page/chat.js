'use strict';

const $ = (id) => document.getElementById(id);
const DAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const seen = new Map();
let people = [];
let selected = 0;
let shownChat = null;
let toastsSeen = new Map();
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

function act(what, body) {
  return ask(what, { id: selected, ...body }).catch((e) => toast(e.message, true));
}

function toast(text, wrong = false) {
  const box = $('toast');
  box.textContent = text;
  box.className = wrong ? 'wrong' : '';
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { box.hidden = true; }, 4500);
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

/* ---- the service's clock ---- */

let today = '';

function showClock(clock) {
  $('clock-day').textContent = dayName(clock.now);
  $('clock-time').textContent = parts(clock.now).hm;
  today = parts(clock.now).date;
  $('move').hidden = !clock.movable;
  if (document.activeElement !== $('when')) $('when').value = clock.now.slice(0, 16);
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

/* ---- the list of people ---- */

function colour(id) {
  return 'tone' + (id % 7);
}

function avatar(person) {
  const last = person.name.trim().split(/\s+/).pop() || '?';
  return element('span', 'avatar ' + colour(person.id), last[0].toUpperCase());
}

function showPeople() {
  $('list').replaceChildren(...people.map((person) => {
    const unread = Math.max(0, person.fromBot - (seen.get(person.id) ?? 0));
    const last = person.last;
    const line = last ? (last.mine ? 'Bạn: ' : '') + last.text.replace(/\s+/g, ' ') : 'Chưa nhắn với bot';
    const time = !last ? '' : parts(last.date).date === today ? parts(last.date).hm
      : two(parts(last.date).day) + '/' + two(parts(last.date).month);
    const button = element('button', 'person' + (person.id === selected ? ' current' : ''),
      avatar(person),
      element('strong', 'who', person.name),
      element('span', 'time', time),
      element('span', 'role', person.label || '–'),
      element('span', 'last', person.blocks ? 'Đã chặn bot' : line),
      unread && person.id !== selected ? element('span', 'badge', String(unread)) : null);
    button.type = 'button';
    button.addEventListener('click', () => choose(person.id));
    return element('li', '', button);
  }));
}

function choose(id) {
  selected = id;
  shownChat = null;
  document.body.classList.add('in-chat');
  $('commands').hidden = true;
  $('messages').replaceChildren();
  showPeople();
  loadChat();
  if (matchMedia('(min-width: 721px)').matches) $('input').focus();
}

/* ---- one chat ---- */

function size(bytes) {
  return bytes < 1024 ? bytes + ' B' : bytes < 1048576 ? Math.round(bytes / 1024) + ' KB'
    : (bytes / 1048576).toFixed(1).replace('.', ',') + ' MB';
}

function fileNode(file) {
  const address = '/sim/file?id=' + encodeURIComponent(file.id);
  if (file.photo) {
    const image = element('img', 'photo');
    image.src = address;
    image.alt = file.name;
    return image;
  }
  const node = element('a', 'document', element('span', 'icon', '📄'),
    element('span', '', element('strong', '', file.name), element('small', '', size(file.size) + ' · Tải về')));
  node.href = address;
  node.download = file.name;
  return node;
}

function buttonNode(message, button) {
  if (button.url) {
    const node = link(button.url, button.text + ' ↗');
    node.classList.add('inline');
    return node;
  }
  const node = element('button', 'inline', button.text);
  node.type = 'button';
  node.addEventListener('click', () => act('tap', { messageId: message.id, data: button.data }));
  return node;
}

function messageNode(message) {
  const bubble = element('div', 'bubble');
  if (message.file) bubble.append(fileNode(message.file));
  if (message.text) bubble.append(element('div', 'text', ...richNodes(message.text, message.spans, write)));
  bubble.append(element('span', 'meta', (message.edited ? 'đã sửa ' : '') + parts(message.date).hm));
  const node = element('div', 'message ' + (message.fromBot ? 'theirs' : 'mine'), bubble);
  if (message.buttons.length) {
    node.append(element('div', 'buttons', ...message.buttons.map((row) =>
      element('div', 'row', ...row.map((button) => buttonNode(message, button))))));
  }
  node.dataset.key = message.id + '.' + message.revision;
  return node;
}

function showMessages(messages) {
  const pane = $('messages');
  const atEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 120 || pane.childElementCount === 0;
  const kept = new Map([...pane.children].map((node) => [node.dataset.key, node]));
  const nodes = [];
  let day = '';
  for (const message of messages) {
    const date = parts(message.date).date;
    if (date !== day) {
      day = date;
      const key = 'day ' + date;
      const node = kept.get(key) || element('div', 'day', dayName(message.date));
      node.dataset.key = key;
      if (!nodes.includes(node)) nodes.push(node);
    }
    nodes.push(kept.get(message.id + '.' + message.revision) || messageNode(message));
  }
  if (!messages.length) nodes.push(element('div', 'empty', 'Bấm “Bắt đầu” hoặc nhắn một tin để mở cuộc trò chuyện.'));
  pane.replaceChildren(...nodes);
  if (atEnd) pane.scrollTop = pane.scrollHeight;
}

function showKeyboard(chat) {
  const rows = !chat.started ? [['Bắt đầu']] : chat.blocks ? [] : chat.keyboard;
  $('keyboard').replaceChildren(...rows.map((row) => element('div', 'row', ...row.map((word) => {
    const button = element('button', '', word);
    button.type = 'button';
    button.addEventListener('click', () => write(chat.started ? word : '/start'));
    return button;
  }))));
}

function showCommands(chat) {
  $('menu').hidden = chat.commands.length === 0;
  $('commands').replaceChildren(...chat.commands.map((command) => {
    const button = element('button', '', element('strong', '', '/' + command.command),
      element('span', '', command.description));
    button.type = 'button';
    button.addEventListener('click', () => { openCommands(false); write('/' + command.command); });
    return element('li', '', button);
  }));
}

function openCommands(open) {
  $('commands').hidden = !open;
  $('menu').setAttribute('aria-expanded', String(open));
}

async function loadChat() {
  const id = selected;
  if (!id) return;
  const chat = await ask('chat?id=' + id);
  if (id !== selected) return;
  const first = shownChat === null;
  shownChat = chat;
  if (!document.hidden) seen.set(id, chat.fromBot);
  $('as').textContent = 'Bạn là ' + chat.name + (chat.label ? ' · ' + chat.label : '');
  $('block').textContent = chat.blocks ? 'Bỏ chặn' : 'Chặn bot';
  $('input').disabled = $('send').disabled = $('attach').disabled = chat.blocks;
  $('input').placeholder = chat.blocks ? 'Bạn đã chặn bot' : 'Nhắn cho bot…';
  showKeyboard(chat);
  showCommands(chat);
  showMessages(chat.messages);
  const before = toastsSeen.get(id);
  if (before !== undefined && chat.toasts.length > before) toast(chat.toasts[chat.toasts.length - 1]);
  toastsSeen.set(id, chat.toasts.length);
  if (first) $('messages').scrollTop = $('messages').scrollHeight;
}

function write(text) {
  const pane = $('messages');
  pane.scrollTop = pane.scrollHeight;
  return act('write', { text });
}

async function sendFile(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  const base64 = url.slice(url.indexOf(',') + 1);
  if (!base64) return toast('Tệp này trống.', true);
  const caption = $('input').value.trim();
  $('input').value = '';
  return act('upload', { name: file.name, base64, caption, photo: /^image\/(png|jpeg)$/.test(file.type) });
}

/* ---- live ---- */

let waiting = false;

async function reload() {
  if (waiting) return;
  waiting = true;
  await new Promise((resolve) => { setTimeout(resolve, 40); });
  waiting = false;
  const state = await ask('state');
  people = state.people;
  for (const person of people) if (!seen.has(person.id)) seen.set(person.id, reload.before ? 0 : person.fromBot);
  if (!reload.before) $('bot-name').textContent = state.bot.name;
  showClock(state.clock);
  if (!reload.before || $('jumps').childElementCount !== state.jumps.length) showBar(state);
  reload.before = true;
  if (!selected && people.length && matchMedia('(min-width: 721px)').matches) selected = people[0].id;
  await loadChat();
  showPeople();
}

const refresh = () => reload().catch((e) => toast(e.message, true));
const events = new EventSource('/sim/events');
events.onmessage = refresh;
setInterval(() => ask('clock').then(showClock).catch(() => {}), 5000);
document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });

$('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('input').value.trim();
  if (!text) return;
  $('input').value = '';
  openCommands(false);
  write(text);
});
$('input').addEventListener('input', () => {
  if ($('input').value === '/') openCommands(true);
  else if (!$('input').value.startsWith('/')) openCommands(false);
});
$('menu').addEventListener('click', () => openCommands($('commands').hidden));
$('attach').addEventListener('click', () => $('file').click());
$('file').addEventListener('change', async () => {
  const file = $('file').files[0];
  $('file').value = '';
  if (file) await sendFile(file);
});
$('block').addEventListener('click', () => act('block', { blocked: !shownChat.blocks }));
$('back').addEventListener('click', () => { document.body.classList.remove('in-chat'); selected = 0; showPeople(); });
$('move').addEventListener('submit', (event) => {
  event.preventDefault();
  moveClock('move', { when: $('when').value }, event.submitter);
});
$('add').addEventListener('submit', async (event) => {
  event.preventDefault();
  const added = await act('addUser', { name: $('add-name').value, label: $('add-label').value });
  if (added) {
    $('add').reset();
    await refresh();
    choose(added.id);
  }
});
