'use strict';

/* One chat: what was said, the buttons, the keyboard, the commands. */

let shownChat = null;
let editing = 0;
const toastsSeen = new Map();

function size(bytes) {
  return bytes < 1024 ? bytes + ' B' : bytes < 1048576 ? Math.round(bytes / 1024) + ' KB'
    : (bytes / 1048576).toFixed(1).replace('.', ',') + ' MB';
}

function fileNode(file) {
  const address = '/sim/file?id=' + encodeURIComponent(file.id);
  if (file.photo) {
    const image = element('img', '');
    image.width = file.width;
    image.height = file.height;
    image.src = address;
    image.alt = 'Ảnh ' + file.name;
    const whole = element('a', 'photo', image);
    whole.href = address;
    whole.target = '_blank';
    whole.rel = 'noopener';
    whole.title = 'Xem ảnh cỡ lớn';
    return whole;
  }
  const node = element('a', 'document', element('span', 'icon'),
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
  const mine = message.authorId === actor();
  const bubble = element('div', 'bubble');
  if (shownChat.members && !mine) bubble.append(element('strong', 'author', message.author || $('bot-name').textContent));
  if (message.file) bubble.append(fileNode(message.file));
  if (message.text) bubble.append(element('div', 'text', ...richNodes(message.text, message.spans, write)));
  bubble.append(element('span', 'meta', (message.edited ? 'đã sửa ' : '') + parts(message.date).hm));
  if (mine && !message.file && !shownChat.blocks) bubble.append(editNode(message));
  const node = element('div', 'message ' + (mine ? 'mine' : 'theirs'), bubble);
  if (message.buttons.length) {
    node.append(element('div', 'buttons', ...message.buttons.map((row) =>
      element('div', 'row', ...row.map((button) => buttonNode(message, button))))));
  }
  node.dataset.key = message.id + '.' + message.revision;
  return node;
}

function editNode(message) {
  const button = element('button', 'edit', 'Sửa tin');
  button.type = 'button';
  button.addEventListener('click', () => {
    editing = message.id;
    $('input').value = message.text;
    $('editing').hidden = false;
    $('input').focus();
  });
  return button;
}

function stopEditing() {
  if (editing) $('input').value = '';
  editing = 0;
  $('editing').hidden = true;
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
  if (!messages.length) nodes.push(element('div', 'empty', shownChat.members ? 'Trong nhóm, bot chỉ đọc các lệnh và tin trả lời nó.'
    : 'Bấm “Bắt đầu” hoặc nhắn một tin để mở cuộc trò chuyện.'));
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
  if (id < 0) showActors(chatOf(id));
  const who = actor();
  const chat = await ask('chat?id=' + id + (id < 0 ? '&as=' + who : ''));
  if (id !== selected || who !== actor()) return;
  const first = shownChat === null;
  shownChat = chat;
  if (!document.hidden) seen.set(id, chat.fromBot);
  showActors(chat);
  $('as').textContent = isGroup(chat) ? 'Nhóm ' + chat.name + ' · ' + chat.members.length + ' người'
    : 'Bạn là ' + chat.name + (chat.label ? ' · ' + chat.label : '');
  $('block').hidden = isGroup(chat);
  $('block').textContent = chat.blocks ? 'Bỏ chặn' : 'Chặn bot';
  $('input').disabled = $('send').disabled = $('attach').disabled = chat.blocks;
  $('input').placeholder = chat.blocks ? 'Bạn đã chặn bot' : isGroup(chat) ? 'Nhắn trong nhóm…' : 'Nhắn cho bot…';
  showKeyboard(chat);
  showCommands(chat);
  showMessages(chat.messages);
  showAnswers(who, chat.toasts);
  if (first) $('messages').scrollTop = $('messages').scrollHeight;
}

/* The newest answer to a tap, when it has come since the last look. */
function showAnswers(who, answers) {
  const before = toastsSeen.get(who);
  toastsSeen.set(who, answers.length);
  if (before === undefined || answers.length <= before) return;
  const newest = answers[answers.length - 1];
  (newest.alert ? alertBox : toast)(newest.text);
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
