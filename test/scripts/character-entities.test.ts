import assert from 'node:assert/strict';
import { characterEntities } from 'character-entities';
import { moduleOf } from '../../scripts/build/character-entities.mjs';

describe('the compact table of character references', () => {
  it('is the whole table, unchanged', async () => {
    const source = moduleOf(characterEntities);
    const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
      characterEntities: Record<string, string>;
    };
    assert.deepEqual({ ...module.characterEntities }, { ...characterEntities });
    assert.ok(Object.keys(module.characterEntities).length > 2000);
  });
});
