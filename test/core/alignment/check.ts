import assert from 'node:assert/strict';
import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { decodeString } from 'micromark-util-decode-string';
import type { AlignedText } from '../../../src/core/article/model.ts';
import { toSource, toText } from '../../../src/core/article/alignment/index.ts';

/** Source that may stand for nothing: white space, marks of containers, a backslash, and an image's markup. */
const SILENT = /^[\s>\\]*$/;

/** Asserts that runs copy what they say, that what lies between reads as the text between, and both ways agree. */
export function assertAligned(aligned: AlignedText, source: string, node: Nodes): void {
  const { text, runs } = aligned;
  const markup = node.type === 'image' || node.type === 'imageReference';
  let textEnd = 0;
  let sourceEnd = runs[1] ?? 0;
  assert.equal(runs.length % 3, 0);
  for (let index = 0; index < runs.length; index += 3) {
    const [start, from, length] = runs.slice(index, index + 3) as [number, number, number];
    assert.ok(start >= textEnd && from >= sourceEnd, 'runs ascend');
    assert.equal(text.slice(start, start + length), source.slice(from, from + length), 'a run copies');
    assertGap(text.slice(textEnd, start), source.slice(sourceEnd, from), markup);
    textEnd = start + length;
    sourceEnd = from + length;
  }
  assert.equal(textEnd, text.length, `runs reach the end of ${JSON.stringify(text)}`);
  assertThereAndBack(aligned);
}

function assertGap(text: string, source: string, markup: boolean): void {
  if (text === '') return assert.ok(markup || SILENT.test(source), `${JSON.stringify(source)} shows nothing`);
  if (source === '\0') return assert.equal(text, '\uFFFD');
  // A container has eaten into a tab: what is left of it reads as spaces.
  if (/^[\s>]*$/.test(source) && /^ +$/.test(text)) return;
  assert.equal(decodeString(source), text, 'a gap decodes to the text between');
}

/** Every border in the text leads to the source and back again. */
function assertThereAndBack(aligned: AlignedText): void {
  const { text, runs } = aligned;
  for (let index = 0; index < runs.length; index += 3) {
    const [start, , length] = runs.slice(index, index + 3) as [number, number, number];
    for (const offset of [start, start + (length >> 1), start + length]) {
      if (offset < start + length) {
        assert.equal(toText(aligned, toSource(aligned, offset, 'start'), 'start'), offset);
      }
      if (offset > start) assert.equal(toText(aligned, toSource(aligned, offset, 'end'), 'end'), offset);
    }
  }
  assert.ok(text.length === 0 || toSource(aligned, 0, 'start') <= toSource(aligned, text.length, 'end'));
}

/** Every node that has a text of its own. */
export function withText(nodes: readonly RootContent[]): Nodes[] {
  const found: Nodes[] = [];
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, (node) => {
    if (OWN_TEXT.has(node.type)) found.push(node);
  });
  return found;
}

const OWN_TEXT = new Set(['text', 'inlineCode', 'code', 'html', 'image', 'imageReference', 'yaml']);
