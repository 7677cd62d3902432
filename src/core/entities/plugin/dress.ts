import type { Properties } from 'hast';
import type { Text } from 'mdast';
import type { Figure } from '../figures/model.ts';
import type { JoinedName } from '../joining/model.ts';
import type { FigureNode, HastData, Mention, Part } from './nodes.ts';

/** The node for a mention, or part of one. */
export function mentionNode(name: JoinedName, mention: number, text: Text, part: Part): Mention {
  const { type, entity, reason } = name;
  const data = {
    mention,
    part,
    nameType: type,
    entity,
    reason,
    ...hast('mention', type, part, { dataMention: `${mention}`, dataEntity: entity }),
  };
  return { type: 'mention', children: [text], data, ...positionOf(text) };
}

/** The node for a figure, or part of one. */
export function figureNode(found: Figure, figure: number, text: Text, part: Part): FigureNode {
  const data = { figure, part, found, ...hast('figure', found.type, part, { dataFigure: `${figure}` }) };
  return { type: 'figure', children: [text], data, ...positionOf(text) };
}

function hast(kind: string, type: string, part: Part, attributes: Properties): HastData {
  const named = `${kind}-${type.toLowerCase().replaceAll('_', '-')}`;
  const className = part === 'whole' ? [kind, named] : [kind, named, `${kind}-${part}`];
  return { hName: 'span', hProperties: { className, ...attributes } };
}

function positionOf({ position }: Text): Pick<Text, 'position'> {
  return position ? { position: { ...position } } : {};
}
