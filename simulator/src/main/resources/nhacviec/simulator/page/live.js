'use strict';

/* Keeps the page up to date, and ties what is on it to what it does. */

let waiting = false;
let loaded = false;

async function reload() {
  if (waiting) return;
  waiting = true;
  await new Promise((resolve) => { setTimeout(resolve, 40); });
  waiting = false;
  const state = await ask('state');
  people = state.people;
  groups = state.groups;
  for (const chat of chats()) if (!seen.has(chat.id)) seen.set(chat.id, loaded ? 0 : chat.fromBot);
  if (!loaded) $('bot-name').textContent = state.bot.name;
  showClock(state.clock);
  if (!loaded || $('jumps').childElementCount !== state.jumps.length) showBar(state);
  const wide = matchMedia('(min-width: 721px)').matches;
  if (!selected && people.length && wide) selected = people[0].id;
  loaded = true;
  showInvitation();
  await loadChat();
  showPeople();
}

const refresh = () => reload().catch((e) => toast(e.message, true));
const events = new EventSource('/sim/events');
events.onmessage = refresh;
events.onopen = () => { $('lost').hidden = true; };
events.onerror = () => { $('lost').hidden = false; };
setInterval(() => ask('clock').then(showClock).catch(() => {}), 5000);
document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });

$('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('input').value.trim();
  if (!text) return;
  openCommands(false);
  if (editing) {
    act('edit', { messageId: editing, text });
    stopEditing();
  } else {
    $('input').value = '';
    write(text);
  }
});
$('input').addEventListener('input', () => {
  if ($('input').value === '/') openCommands(true);
  else if (!$('input').value.startsWith('/')) openCommands(false);
});
$('input').addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { stopEditing(); openCommands(false); }
});
$('editing-end').addEventListener('click', stopEditing);
$('menu').addEventListener('click', () => openCommands($('commands').hidden));
$('attach').addEventListener('click', () => $('file').click());
$('file').addEventListener('change', async () => {
  const file = $('file').files[0];
  $('file').value = '';
  if (file) await sendFile(file);
});
$('block').addEventListener('click', () => act('block', { blocked: !shownChat.blocks }));
$('actor').addEventListener('change', () => { $('messages').replaceChildren(); refresh(); });
$('back').addEventListener('click', () => {
  document.body.classList.remove('in-chat');
  selected = 0;
  showPeople();
});
/* What lies around the messages changes its height; who reads the newest goes on reading it. */
let atEnd = true;
$('messages').addEventListener('scroll', () => {
  const pane = $('messages');
  atEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 60;
});
new ResizeObserver(() => { if (atEnd) $('messages').scrollTop = $('messages').scrollHeight; }).observe($('messages'));
$('alert-close').addEventListener('click', () => $('alert').close());
$('move').addEventListener('submit', (event) => {
  event.preventDefault();
  try {
    moveClock('move', { when: typedTime($('when').value) }, event.submitter);
    $('when').blur();
  } catch (e) {
    toast(e.message, true);
  }
});
$('add').addEventListener('submit', async (event) => {
  event.preventDefault();
  const asGroup = event.submitter === $('add-group');
  try {
    const added = asGroup ? await ask('addGroup', { title: $('add-name').value })
      : await ask('addUser', { name: $('add-name').value, label: $('add-label').value });
    $('add').reset();
    await reload();
    choose(added.id);
  } catch (e) {
    toast(e.message, true);
  }
});
$('invited').addEventListener('change', () => { $('invited-name').hidden = $('invited').value !== ''; });
$('invitation').addEventListener('submit', (event) => {
  event.preventDefault();
  acceptInvitation().catch((e) => toast(e.message, true));
});
$('invitation-end').addEventListener('click', endInvitation);
