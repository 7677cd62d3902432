import type { Element, ElementContent, Text } from 'hast';
import type { Image, ImageReference, Nodes, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { alignNode } from '../article/alignment/align.ts';
import { key, type RenderContext, type Target } from './context.ts';
import { image } from './images.ts';
import { element, plainLineEndings, type Leaves } from './leaves.ts';
import { rawHtml } from './raw.ts';
import { slug } from './slug.ts';
import { safeHref } from './urls.ts';

/** A handler for each type of node, typed by it. */
type Typed = {
  [Type in Nodes['type']]?: (
    state: State,
    node: Extract<Nodes, { type: Type }>,
    parent: Parents | undefined,
  ) => ElementContent | ElementContent[] | undefined;
};

/** How Markdown becomes elements here, where the defaults of mdast-util-to-hast do not serve. */
export function handlersFor(context: RenderContext, source: string, leaves: Leaves): Typed {
  const { strings } = context.settings;
  let linked = false;

  const literal = (state: State, node: Nodes, suffix = ''): Text => {
    const aligned = plainLineEndings(alignNode(node, source));
    const text = aligned.text + suffix;
    leaves.set(node.position?.start.offset ?? 0, { text, runs: aligned.runs });
    const result: Text = { type: 'text', value: text };
    state.patch(node, result);
    return result;
  };

  const picture = (state: State, node: Image | ImageReference, target: Target | undefined): Element => {
    const alt = node.alt ? literal(state, node) : undefined;
    return patched(state, node, image(context.settings, { url: '', ...target, alt }));
  };

  const link = (state: State, node: Parents, target: Target | undefined): ElementContent[] => {
    // Links do not nest; a parser would take the outer one apart.
    if (linked) return state.all(node);
    linked = true;
    const children = state.all(node);
    linked = false;
    const href = target && safeHref(target.url);
    const result =
      href === undefined
        ? element('span', { className: ['link-dead'] }, children)
        : element('a', { href, ...(target?.title && { title: target.title }) }, children);
    state.patch(node, result);
    return [result];
  };

  return {
    text: (state, node) => literal(state, node),
    inlineCode: (state, node) => patched(state, node, element('code', {}, [literal(state, node)])),
    code(state, node) {
      const code = element('code', {}, [literal(state, node, node.value === '' ? '' : '\n')]);
      return patched(state, node, element('pre', {}, [code]));
    },
    html(state, node, parent) {
      const kind = rawHtml(node.value);
      if (kind === 'hidden') return undefined;
      if (kind === 'break') return element('br', {});
      const block = parent === undefined || !('children' in parent) || holdsBlocks(parent);
      const tag = block ? 'div' : 'span';
      return patched(state, node, element(tag, { className: ['raw'] }, [literal(state, node)]));
    },
    heading(state, node) {
      const result = defaultHandlers.heading(state, node);
      result.properties = { dataAnchor: slug(toString(node)) };
      return result;
    },
    link: (state, node) => link(state, node, node),
    linkReference: (state, node) => link(state, node, context.targets.get(key(node.identifier))),
    image: (state, node) => picture(state, node, node),
    imageReference: (state, node) => picture(state, node, context.targets.get(key(node.identifier))),
    footnoteReference(state, node) {
      const name = encodeURIComponent(key(node.identifier));
      const shown: Text = { type: 'text', value: String(context.footnotes.get(key(node.identifier)) ?? '?') };
      const inside = linked
        ? shown
        : element('a', { href: `#fn:${name}`, dataAnchor: `fnref:${name}`, role: 'doc-noteref' }, [shown]);
      return patched(state, node, element('sup', { className: ['footnote-reference'] }, [inside]));
    },
    footnoteDefinition(state, node) {
      const name = encodeURIComponent(key(node.identifier));
      const number = String(context.footnotes.get(key(node.identifier)) ?? '?');
      const children = state.all(node);
      const back = element(
        'a',
        { href: `#fnref:${name}`, className: ['back'], role: 'doc-backlink', ariaLabel: strings.backToText },
        [{ type: 'text', value: '↩' }],
      );
      const last = children.at(-1);
      if (last?.type === 'element' && last.tagName === 'p') last.children.push(space(), back);
      else children.push(back);
      const mark = element('span', { className: ['footnote-number'] }, [
        { type: 'text', value: `${number}.` },
      ]);
      const properties = { className: ['footnote'], dataAnchor: `fn:${name}`, role: 'doc-footnote' };
      return patched(state, node, element('aside', properties, [mark, space(), ...children]));
    },
    listItem(state, node, parent) {
      const result = defaultHandlers.listItem(state, node, parent);
      if (typeof node.checked === 'boolean') {
        name(result, node.checked ? strings.taskDone : strings.taskOpen);
      }
      return result;
    },
    table(state, node) {
      const table = defaultHandlers.table(state, node);
      const box = { className: ['table-box'], tabIndex: 0, role: 'region', ariaLabel: strings.table };
      return patched(state, node, element('div', box, [table]));
    },
    yaml: () => undefined,
    definition: () => undefined,
  };
}

function patched(state: State, node: Nodes, result: Element): Element {
  state.patch(node, result);
  return result;
}

function space(): Text {
  return { type: 'text', value: ' ' };
}

function holdsBlocks(parent: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}

/** Names the first box in a list item. */
function name(item: Element, label: string): void {
  for (const child of item.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'input') {
      child.properties['ariaLabel'] = label;
      return;
    }
    if (child.tagName === 'p') {
      name(child, label);
      return;
    }
  }
}
