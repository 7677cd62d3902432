import type { Entity } from '../joining/model.ts';
import type { NamedEntity } from './model.ts';

/** An entity as a correction keeps it. */
export function asNamed({ name, type, aliases }: Pick<Entity, 'name' | 'type' | 'aliases'>): NamedEntity {
  return { name, type, forms: [name, ...aliases] };
}
