/**
 * The few parts of the DOM that the importer uses, typed here because core is compiled without the DOM's library.
 * linkedom implements them in any JavaScript host.
 */
import { parseHTML } from 'linkedom';

const EMPTY = '<!doctype html><html><head><title></title></head><body></body></html>';

export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  readonly childNodes: ArrayLike<DomNode>;
  textContent: string | null;
}

export interface DomElement extends DomNode {
  /** In upper case. */
  readonly tagName: string;
  readonly children: ArrayLike<DomElement>;
  readonly firstChild: DomNode | null;
  readonly className: string;
  readonly id: string;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  replaceWith(...nodes: (DomNode | string)[]): void;
  append(...nodes: (DomNode | string)[]): void;
  remove(): void;
}

export interface DomDocument {
  readonly body: DomElement;
  readonly documentElement: DomElement;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
}

/** A page's body as it is read: text, an element opened, or (null) the innermost one closed. */
export type Token =
  string | { readonly name: string; readonly attributes: readonly (readonly [string, string])[] } | null;

/**
 * Builds a document. Neighbouring pieces of text become one node: a parser cuts text at every character reference, and
 * a million nodes for a million ampersands is more than any reader of the tree can take.
 */
export function buildPage(body: readonly Token[], title = ''): DomDocument {
  const { document } = parseHTML(EMPTY) as unknown as { document: DomDocument };
  const heading = document.querySelector('title');
  if (heading) heading.textContent = title;
  const open: DomElement[] = [document.body];
  const text: string[] = [];
  const flush = (): void => {
    if (text.length > 0) open.at(-1)?.append(document.createTextNode(text.join('')));
    text.length = 0;
  };
  for (const token of body) {
    if (typeof token === 'string') {
      text.push(token);
      continue;
    }
    flush();
    if (token === null) open.pop();
    else {
      const element = document.createElement(token.name);
      for (const [name, value] of token.attributes) element.setAttribute(name, value);
      open.at(-1)?.append(element);
      open.push(element);
    }
  }
  flush();
  return document;
}

/** Whether a node is an element. */
export function isElement(node: DomNode | null | undefined): node is DomElement {
  return node?.nodeType === 1;
}

/** The descendants that a selector matches, as an array that stays as it is while the tree changes. */
export function all(root: DomElement | DomDocument, selector: string): DomElement[] {
  return Array.from(root.querySelectorAll(selector));
}

/** Text with every run of white space made one space. */
export function textOf(node: DomNode): string {
  return oneLine(node.textContent ?? '');
}

/** One line: white space and control characters collapsed to single spaces, trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').trim();
}

/** The same element under another name, its children moved over. */
export function rename(document: DomDocument, element: DomElement, name: string): DomElement {
  const twin = document.createElement(name);
  for (const { name: key, value } of Array.from(element.attributes)) twin.setAttribute(key, value);
  twin.append(...Array.from(element.childNodes));
  element.replaceWith(twin);
  return twin;
}
