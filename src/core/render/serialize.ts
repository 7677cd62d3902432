import type { Element, Nodes, Properties } from 'hast';

/** Elements that have no content and no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input']);

/**
 * HTML of a tree that holds nothing but what `SCHEMA` allows and what `dress` adds: elements of HTML itself, their
 * text, plain attributes. hast-util-to-html knows all of HTML and SVG for this, at 35 kB; a test compares the two.
 */
export function serialize(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return node.children.map(serialize).join('');
    case 'element':
      return serializeElement(node);
    case 'text':
      return escapeText(node.value);
    default:
      return '';
  }
}

function serializeElement({ tagName, properties, children }: Element): string {
  const open = `<${tagName}${attributes(properties)}>`;
  return VOID.has(tagName) ? open : `${open}${children.map(serialize).join('')}</${tagName}>`;
}

function attributes(properties: Properties): string {
  let html = '';
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    html += ` ${attributeName(name)}="${escapeAttribute(text)}"`;
  }
  return html;
}

/** `className` → `class`, `ariaLabel` → `aria-label`, `dataAnchor` → `data-anchor`, `tabIndex` → `tabindex`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const [, prefix, rest] = /^(aria|data)(.+)$/.exec(property) ?? [];
  if (prefix === 'data' && rest !== undefined) {
    return `data${rest.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  }
  return prefix === 'aria' && rest !== undefined ? `aria-${rest.toLowerCase()}` : property.toLowerCase();
}

function escapeText(value: string): string {
  return value.replace(/[&<>]/g, (character) => REFERENCES[character] ?? character);
}

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
