import type { JsonObject } from '../../../src/core/records/index.ts';

const PAGE = 'https://example.org/interview';
const ASIDE = { type: 'TextualBody', value: 'An aside', purpose: 'commenting' };

/** One annotation for each construct of W3C's model, with what of it is kept and not shown. */
export const SAMPLES: readonly (readonly [name: string, annotation: JsonObject, kept: readonly string[]])[] = [
  ['addresses alone', { body: `${PAGE}/post`, target: PAGE }, ['body']],
  [
    'external web resources',
    {
      body: { id: `${PAGE}/talk.mp3`, format: 'audio/mpeg', language: 'fr', created: '2014-06-02T17:00:00Z' },
      target: { id: `${PAGE}.pdf`, format: 'application/pdf', language: ['en', 'ar'], textDirection: 'ltr' },
    },
    ['body'],
  ],
  ['typed resources', { body: { id: `${PAGE}/film`, type: 'Video' }, target: { id: PAGE, type: 'Text' } }, ['body Video']],
  ['a text in HTML', { body: { type: 'TextualBody', value: '<p>Oui !</p>', format: 'text/html', language: 'fr' }, target: PAGE }, []],
  ['one text', { bodyValue: 'A remark', target: PAGE }, []],
  ['no body', { target: PAGE }, []],
  [
    'several bodies and targets',
    { body: [`${PAGE}/1`, ASIDE, { ...ASIDE, language: 'de' }], target: [`${PAGE}/1`, `${PAGE}/2`] },
    ['body', 'body TextualBody', 'target'],
  ],
  ['a choice', { body: { type: 'Choice', items: [{ id: `${PAGE}/en`, language: 'en' }, ASIDE] }, target: PAGE }, ['body Choice']],
  ['a composite', { body: ASIDE, target: { type: 'Composite', items: [PAGE, `${PAGE}/2`] } }, ['target Composite']],
  ['a list', { motivation: 'tagging', body: { type: 'TextualBody', value: 'war' }, target: { type: 'List', items: [PAGE] } }, ['target List']],
  ['independents', { motivation: 'classifying', body: ASIDE, target: { type: 'Independents', items: [PAGE] } }, ['motivation classifying', 'target Independents']],
  [
    'agents and times',
    {
      creator: { id: `${PAGE}/anna`, type: 'Person', name: 'Anna', nickname: 'a', email_sha1: '58bad08927902ff9307b621c54716dcc5083e339' },
      created: '2015-01-28T12:00:00Z',
      modified: '2015-01-29T09:00:00Z',
      generator: { id: `${PAGE}/tool`, type: 'Software', name: 'Tool 2', homepage: PAGE },
      generated: '2015-02-04T12:00:00Z',
      target: PAGE,
    },
    ['generator', 'generated'],
  ],
  [
    'audience and accessibility',
    {
      audience: { id: `${PAGE}/teacher`, type: 'schema:EducationalAudience', 'schema:educationalRole': 'teacher' },
      target: { id: `${PAGE}/film`, type: 'Video', accessibility: 'captions' },
    },
    ['audience', 'accessibility'],
  ],
  ['rights', { rights: 'https://creativecommons.org/publicdomain/zero/1.0/', body: { id: PAGE, rights: PAGE }, target: PAGE }, ['rights', 'body']],
  ['other identities', { canonical: 'urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df', via: `${PAGE}/old`, target: PAGE }, ['canonical']],
  ['a tag that is a thing', { body: { type: 'SpecificResource', purpose: 'tagging', source: `${PAGE}/city` }, target: PAGE }, ['body SpecificResource']],
  ['selectors elsewhere', { target: { source: PAGE, selector: `${PAGE}/selector` } }, ['selector']],
  ['a selector with an address', { target: { source: PAGE, selector: { id: `${PAGE}/svg`, type: 'SvgSelector' } } }, ['selector SvgSelector']],
  ...(
    [
      { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: 't=30,60' },
      { type: 'CssSelector', value: '#a > p' },
      { type: 'XPathSelector', value: '/html/body/p[2]' },
      { type: 'DataPositionSelector', start: 4096, end: 4104 },
      { type: 'SvgSelector', value: '<svg/>' },
      {
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '//td[2]' },
        endSelector: { type: 'XPathSelector', value: '//td[4]' },
      },
    ] as const
  ).map((selector) => [selector.type, { target: { source: PAGE, selector } }, [`selector ${selector.type}`]] as const),
  ['a position', { target: { source: PAGE, selector: { type: 'TextPositionSelector', start: 412, end: 795 } } }, []],
  ['a quote', { target: { source: PAGE, selector: { type: 'TextQuoteSelector', exact: 'peace talks', prefix: 'the ' } } }, []],
  [
    'a refined selector',
    {
      target: {
        source: PAGE,
        selector: { type: 'FragmentSelector', value: 'p5', refinedBy: { type: 'TextQuoteSelector', exact: 'peace talks' } },
      },
    },
    ['selector FragmentSelector', 'refinedBy'],
  ],
  ['a state', { target: { source: PAGE, state: { id: `${PAGE}/state` } } }, ['state']],
  [
    'refined states',
    {
      target: {
        source: PAGE,
        state: {
          type: 'TimeState',
          sourceDate: '2016-02-01T12:05:23Z',
          cached: `${PAGE}/copy`,
          refinedBy: { type: 'HttpRequestState', value: 'Accept: text/html' },
        },
      },
    },
    ['state'],
  ],
  [
    'styles',
    { stylesheet: { type: 'CssStylesheet', value: '.red { color: red }' }, target: { source: PAGE, styleClass: 'red' } },
    ['stylesheet'],
  ],
  [
    'rendering and scope',
    { target: { source: PAGE, renderedVia: { id: `${PAGE}/tool`, type: 'Software' }, scope: `${PAGE}/frame` } },
    ['renderedVia', 'scope'],
  ],
]; // prettier-ignore
