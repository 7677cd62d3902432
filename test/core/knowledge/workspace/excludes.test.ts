import assert from 'node:assert/strict';
import {
  alternatives,
  endsAsArticle,
  excludeGlob,
  isNeverArticle,
} from '../../../../src/host/knowledge/workspace/excludes.ts';

describe('what is no article of the workspace', () => {
  it('is one glob without braces in braces', () => {
    const glob = excludeGlob(['**/old', 'a/{b,c{d,e}}/**', 'odd{', 'x,y']);
    assert.ok(glob.startsWith('{**/.git,**/.git/**,**/node_modules,'));
    assert.ok(glob.endsWith(',**/old,**/old/**,a/b/**,a/cd/**,a/ce/**,x[,]y,x[,]y/**}'), glob);
  });

  it('has each of the choices that braces leave', () => {
    assert.deepEqual(alternatives('{a,b}/{c,}'), ['a/c', 'a/', 'b/c', 'b/']);
    assert.deepEqual(alternatives('plain'), ['plain']);
    assert.deepEqual(alternatives('}{'), []);
  });

  it('lies in certain folders, or ends otherwise', () => {
    assert.ok(isNeverArticle('/a/node_modules/b/readme.md'));
    assert.ok(isNeverArticle('/.lectern/dossier/Hamas.md'));
    assert.ok(!isNeverArticle('/a/node_modules.md'));
    assert.ok(endsAsArticle('/a/B.MD') && endsAsArticle('/a.markdown') && endsAsArticle('/a.txt'));
    assert.ok(!endsAsArticle('/a.md.log') && !endsAsArticle('/md'));
  });
});
