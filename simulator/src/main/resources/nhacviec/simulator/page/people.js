'use strict';

/* The list of people and groups, who has news, whose turn it is. */

const seen = new Map();
let people = [];
let groups = [];
let selected = 0;

const chats = () => [...groups, ...people];
const chatOf = (id) => chats().find((chat) => chat.id === id);
const isGroup = (chat) => Array.isArray(chat.members);
const unreadOf = (chat) => Math.max(0, chat.fromBot - (seen.get(chat.id) ?? 0));

function avatar(chat) {
  const last = chat.name.trim().split(/\s+/).pop() || '?';
  return element('span', 'avatar ' + (isGroup(chat) ? 'group' : 'tone' + (chat.id % 7)), last[0].toUpperCase());
}

function lastLine(chat) {
  if (chat.blocks) return 'Đã chặn bot';
  if (!chat.last) return isGroup(chat) ? 'Chưa có tin' : 'Chưa nhắn với bot';
  const who = !chat.last.author ? '' : isGroup(chat) ? chat.last.author + ': ' : 'Bạn: ';
  return who + chat.last.text.replace(/\s+/g, ' ');
}

function lastTime(chat) {
  if (!chat.last) return '';
  const at = parts(chat.last.date);
  return at.date === today ? at.hm : two(at.day) + '/' + two(at.month);
}

function showPeople() {
  $('list').replaceChildren(...chats().map((chat) => {
    const unread = unreadOf(chat);
    const button = element('button', 'person' + (chat.id === selected ? ' current' : ''),
      avatar(chat),
      element('strong', 'who', chat.name),
      element('span', 'time', lastTime(chat)),
      element('span', 'role', isGroup(chat) ? 'Nhóm · ' + chat.members.length + ' người' : chat.label || '–'),
      element('span', 'last', lastLine(chat)),
      unread && chat.id !== selected ? element('span', 'badge', String(unread)) : null);
    button.type = 'button';
    button.addEventListener('click', () => choose(chat.id));
    return element('li', '', button);
  }));
  showNews();
}

/* What the bot told the others meanwhile; a person who plays several would miss it. */
function showNews() {
  const others = chats().filter((chat) => chat.id !== selected && unreadOf(chat))
    .sort((a, b) => (b.last?.date ?? '').localeCompare(a.last?.date ?? ''));
  $('news').hidden = !others.length;
  $('news-list').replaceChildren(...others.map((chat) => {
    const button = element('button', '', element('strong', '', chat.name + ' (' + unreadOf(chat) + ')'),
      element('span', '', lastLine(chat)));
    button.type = 'button';
    button.addEventListener('click', () => choose(chat.id));
    return button;
  }));
}

/* Who writes in a group is chosen among its members. */
function showActors(chat) {
  const select = $('actor');
  $('actor-box').hidden = !isGroup(chat);
  if (!isGroup(chat)) return;
  const before = Number(select.value);
  const members = chat.members.map((id) => people.find((person) => person.id === id)).filter(Boolean);
  select.replaceChildren(...members.map((person) => {
    const option = element('option', '', person.name + (person.label ? ' · ' + person.label : ''));
    option.value = String(person.id);
    return option;
  }));
  if (chat.members.includes(before)) select.value = String(before);
}

function actor() {
  return selected < 0 ? Number($('actor').value) : selected;
}

function act(what, body) {
  const who = selected < 0 ? { id: selected, as: actor() } : { id: selected };
  return ask(what, { ...who, ...body }).catch((e) => toast(e.message, true));
}

function choose(id) {
  selected = id;
  shownChat = null;
  stopEditing();
  document.body.classList.add('in-chat');
  $('commands').hidden = true;
  $('messages').replaceChildren();
  showPeople();
  loadChat().catch((e) => toast(e.message, true));
  if (matchMedia('(min-width: 721px)').matches) $('input').focus();
}

/* ---- a link of invitation leads here with ?start=CODE ---- */

let invitation = new URLSearchParams(location.search).get('start');

function showInvitation() {
  $('invitation').hidden = !invitation;
  if (!invitation) return;
  $('invitation-code').textContent = invitation;
  const before = $('invited').value;
  const options = people.map((person) => {
    const option = element('option', '', person.name + (person.label ? ' · ' + person.label : ''));
    option.value = String(person.id);
    return option;
  });
  const fresh = element('option', '', 'Người mới…');
  fresh.value = '';
  $('invited').replaceChildren(fresh, ...options);
  $('invited').value = options.some((option) => option.value === before) ? before : '';
  $('invited-name').hidden = $('invited').value !== '';
}

async function acceptInvitation() {
  let id = Number($('invited').value);
  if (!id) id = (await ask('addUser', { name: $('invited-name').value, label: '' })).id;
  const code = invitation;
  endInvitation();
  await ask('write', { id, text: '/start ' + code });
  await reload();
  choose(id);
}

function endInvitation() {
  invitation = null;
  history.replaceState(null, '', '/');
  showInvitation();
}
