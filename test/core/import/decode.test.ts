import assert from 'node:assert/strict';
import { decodePage } from '../../../src/host/import/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('decoding a page', () => {
  it('believes the byte order mark, then the server, then the page', () => {
    assert.equal(decodePage(bytes('\xef\xbb\xbf\xc3\xa9'), 'text/html; charset=windows-1252'), 'é');
    assert.equal(decodePage(bytes('\xff\xfeh\0i\0'), ''), 'hi');
    assert.equal(decodePage(bytes('\xfe\xff\0h\0i'), ''), 'hi');
    assert.equal(
      decodePage(bytes('<meta charset=utf-8>\xe9'), 'text/html; charset="iso-8859-1"'),
      '<meta charset=utf-8>é',
    );
    assert.equal(
      decodePage(bytes('<meta charset="windows-1251">\xc6'), 'text/html'),
      '<meta charset="windows-1251">Ж',
    );
    assert.match(
      decodePage(bytes('<META http-equiv=Content-Type content="text/html; charset=koi8-r">\xd6'), ''),
      /ж$/,
    );
    assert.match(decodePage(bytes('<?xml version="1.0" encoding="iso-8859-2"?>\xb3'), ''), /ł$/);
  });

  it('guesses as browsers do where nothing is said', () => {
    assert.equal(decodePage(utf8('„Grüße“ — €'), ''), '„Grüße“ — €');
    assert.equal(decodePage(bytes('\x84Gr\xfc\xdfe\x93 \x97 \x80'), ''), '„Grüße“ — €');
  });

  it('is not led astray', () => {
    assert.equal(decodePage(utf8('é'), 'text/html; charset=no-such-thing'), 'é');
    assert.equal(decodePage(utf8('<meta charset="utf-16">é'), ''), '<meta charset="utf-16">é');
    assert.equal(decodePage(utf8('<!-- <meta charset=koi8-r> --><meta charset=utf-8>é'), '').at(-1), 'é');
    assert.equal(decodePage(utf8('<meta charset=bogus>é'), '').at(-1), 'é');
    assert.equal(decodePage(bytes('a\xffb'), 'text/html; charset=utf-8'), 'a\ufffdb');
    assert.equal(decodePage(new Uint8Array(), ''), '');
  });
});
