'use strict';

/* Builds the nodes of a message from its characters and ranges; nothing is ever read as HTML. */

const TAG_OF = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre',
  blockquote: 'blockquote', expandable_blockquote: 'blockquote', text_link: 'a', bot_command: 'button',
};

function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function safeAddress(url) {
  try {
    const address = new URL(url);
    return ['http:', 'https:', 'tg:', 'mailto:'].includes(address.protocol) ? address.href : null;
  } catch (e) {
    return null;
  }
}

function link(url, content) {
  const href = safeAddress(url);
  if (href === null) return element('span', 'nolink', content);
  const node = element('a', '', content);
  node.href = href;
  node.target = '_blank';
  node.rel = 'noopener noreferrer';
  return node;
}

/* Plain characters; addresses and commands in them can be clicked, as in Telegram. */
function plainNodes(text, onCommand) {
  const nodes = [];
  const found = /(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]])|((?<![^\s(])\/[a-zA-Z0-9_]{1,32})(?![\w/])/g;
  let at = 0;
  for (const match of text.matchAll(found)) {
    nodes.push(text.slice(at, match.index));
    if (match[1]) {
      nodes.push(link(match[1], match[1]));
    } else {
      const command = element('button', 'command', match[2]);
      command.type = 'button';
      command.addEventListener('click', () => onCommand(match[2]));
      nodes.push(command);
    }
    at = match.index + match[0].length;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== '');
}

function spanNode(span, children) {
  if (span.type === 'text_link') {
    const node = link(span.detail, '');
    node.append(...children);
    return node;
  }
  if (span.type === 'spoiler') {
    const node = element('span', 'spoiler', ...children);
    node.addEventListener('click', () => node.classList.add('shown'));
    return node;
  }
  const tag = TAG_OF[span.type];
  return element(tag && tag !== 'button' && tag !== 'a' ? tag : 'span', '', ...children);
}

/* The ranges lie inside each other or apart, the outer before the inner. */
function richNodes(text, spans, onCommand, from = 0, to = text.length, literal = false) {
  const nodes = [];
  const leaf = (a, b) => (literal ? [text.slice(a, b)] : plainNodes(text.slice(a, b), onCommand));
  let at = from;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i];
    const end = span.offset + span.length;
    if (span.offset < at || end > to || span.type === 'bot_command') continue;
    const inner = spans.slice(i + 1).filter((other) => other.offset >= span.offset && other.offset + other.length <= end);
    nodes.push(...leaf(at, span.offset));
    const raw = literal || ['code', 'pre', 'text_link'].includes(span.type);
    nodes.push(spanNode(span, richNodes(text, inner, onCommand, span.offset, end, raw)));
    at = end;
  }
  if (at < to) nodes.push(...leaf(at, to));
  return nodes;
}
