import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readArticle } from '../../../src/core/article/index.ts';
import { importPage } from '../../../src/core/import/importPage.ts';
import { decodePage } from '../../../src/host/import/decode.ts';

const ADDRESS = 'https://site.example/path/page.html?utm_source=test';

interface Expectation {
  readonly page: string;
  readonly front: readonly string[];
  /** Sentences and markup that must be in the article, as Markdown. */
  readonly kept: readonly string[];
  /** Words of what stands around it. */
  readonly gone: readonly string[];
  readonly sections?: readonly string[];
  readonly speakers?: Readonly<Record<string, number>>;
  readonly complete?: boolean;
}

const EXPECTED: readonly Expectation[] = [
  {
    page: 'news-jsonld',
    front: [
      'title: River towns agree on shared flood defences',
      'authors:',
      '  - Lena Ortiz',
      '  - Tomáš Dvořák',
      'publisher: The Daily Meridian',
      'date: 2023-11-04',
      'url: https://www.meridian.example/world/river-towns-flood',
    ],
    kept: [
      'Nine councils will pay for one set of barriers',
      '[a single chain of barriers](https://site.example/explainers/barriers?id=4)',
      '![The river at Velden in spate](https://site.example/img/river.jpg?w=1200)',
      '*The river at Velden last spring. Photograph: A. Novak*',
      '- Orel and Sova together pay 9 per cent.',
      '> A wall is a promise to the people behind it.',
      'with the gates at Velden to be hung first.',
    ],
    gone: [
      'cookies',
      'Injected',
      'Advertisement',
      'Briefing',
      'Twitter',
      'More on this',
      'FloodFan',
      'rights',
      'pixel',
      'Sport',
    ],
    sections: ['River towns agree on shared flood defences', 'Who pays', 'What the engineers say'],
  },
  {
    page: 'thinktank-interview',
    front: [
      'title: What the New Grain Corridor Means for the Region',
      'authors:',
      '  - Ines Aydin',
      '  - Paul Reyes, Ph.D.',
      '  - Olha Senko',
      'publisher: Institute for Harbour Studies',
      'date: 2022-08-04',
      'url: https://site.example/publications/2022/08/what-new-grain-corridor-means',
    ],
    kept: [
      '**Reyes:** I would put more weight on the harvest.',
      '**Senko:** Yes, if the pilots stay.',
      'for weeks.[^1]',
      '**Aydin:** It can. But the agreement',
      '## What should outside powers do?',
      '2. Publish the inspection reports.',
      '\\[t]his year',
      '[^1]: Harbour Pilots’ Association, *Winter Report*, 2021, available at [the association’s site](https://site.example/files/winter-report.pdf)',
    ],
    gone: ['40,000 readers', 'Facebook', 'Related Publications', 'Harbour Avenue', 'Events', '↩'],
    sections: [
      'What the New Grain Corridor Means for the Region',
      'Why did the parties agree now?',
      'Can the corridor be kept open through the winter?',
      'What should outside powers do?',
    ],
    speakers: { Aydin: 2, Reyes: 2, Senko: 2 },
  },
  {
    page: 'encyclopedia',
    front: [
      'title: Lantern Bridge',
      'publisher: Openpedia',
      'url: https://en.openpedia.example/wiki/Lantern_Bridge',
    ],
    kept: [
      'built between 1788 and 1794.[^1] It carries some 10⁴ people',
      'two of them during a war.[^1]',
      '*People crossing per day*',
      '| 2020 | 6,800 | 3,300 |',
      'See the history above for',
      '[^1]: Wender, Karl (1931). *Seven Arches*. Alder Press. p. 14.',
      '[^2]: ["Lantern Bridge"](https://heritage.example/list/4711). Heritage List.',
    ],
    gone: ['Random article', 'edit', 'Contents', 'Old Bridge', 'licence', '## References', '^ '],
    sections: ['Lantern Bridge', 'History', 'Traffic'],
  },
  {
    page: 'wordpress',
    front: [
      'title: A Season with the Night Bakers',
      'authors:',
      '  - Jo Marchetti',
      'publisher: Crust & Crumb',
      'date: 2021-02-14',
      'url: https://crumb.example/2021/02/night-bakers/',
    ],
    kept: [
      '### The starter',
      'water    720 g\n',
      '> Bread is made by waiting.',
      '*The second batch, four in the morning.*',
    ],
    gone: ['Share this', 'Five ovens', 'Lovely. I could', 'Recent Posts', 'Proudly', 'Posted in'],
  },
  {
    page: 'transcript-dl',
    front: [
      'title: Hearing on Harbour Dredging',
      'publisher: Port Assembly',
      'date: 2019-06-12',
      'url: https://site.example/path/page.html',
    ],
    kept: [
      '**MR. OKONKWO:** Thank you. The channel has silted up',
      '\n\nWe have measured it four times',
      '**MS. ALVAREZ:** And what would it cost',
    ],
    gone: ['Hearings', 'Contact the clerk'],
    speakers: { 'MS. ALVAREZ': 3, 'MR. OKONKWO': 2 },
  },
  {
    page: 'newsletter',
    front: [
      'title: The map is not the menu',
      'authors:',
      '  - Ravi Desai',
      'publisher: Second Helpings',
      'date: 2024-01-19',
      'url: https://ravidesai.letters.example/p/the-map-is-not-the-menu',
    ],
    kept: [
      'on a map[^1] three times',
      '## What the list leaves out\n',
      'only call *brave*.',
      '[^1]: Two maps, in truth',
    ],
    gone: ['Subscribe', 'reader-supported', 'Loved this one', 'Sign in'],
    sections: ['The map is not the menu', 'What the list leaves out'],
  },
  {
    page: 'amp',
    front: [
      'title: Ferries return to the northern route',
      'authors:',
      '  - Signe Halvorsen',
      'publisher: Coast News',
      'date: 2020-05-12',
      'url: https://coast.example/news/ferries-return',
    ],
    kept: [
      '![A white ferry leaving the quay](https://site.example/img/ferry.jpg)',
      '“Fifty-nine Thursdays. It missed two.”',
    ],
    gone: ['Front page', 'privacy', 'shoes', 'tracking'],
  },
  {
    page: 'tables-and-fonts',
    front: [
      "title: 'The Old Quarry: A Local History'",
      'authors:',
      '  - Edith Marsh',
      'url: https://site.example/path/page.html',
    ],
    kept: [
      'had to look further for a roof.\n\nAt its height',
      '**Q:** Mr. Pell, how old',
      '\n\n**A:** I was nine',
      '[map of the workings](https://site.example/path/maps/quarry.htm) and the photographs.',
      '| Year | Men |',
      '| 1880 | 90 |',
    ],
    gone: ['Guestbook', 'javascript', 'openWin'],
    speakers: { Q: 1, A: 1 },
  },
  {
    page: 'live-blog',
    front: [
      'title: Storm Ylva – as it happened',
      'authors:',
      '  - Dan Whittle',
      'publisher: The Harbour Gazette',
      'date: 2022-02-18',
      'url: https://site.example/path/page.html',
    ],
    kept: ['17:02', 'cleared of trees.', 'since its records began in 1961', 'The ferries are not running.'],
    gone: ['Share', '©'],
    sections: ['Storm Ylva – as it happened', 'Power back on the east side', 'Bridge closed', 'Good morning'],
  },
  {
    page: 'paywalled',
    front: [
      'title: The quiet return of the coal barge',
      'authors:',
      '  - Greta Lindqvist',
      'publisher: Ledger Weekly',
      'date: 2023-03-02',
      'url: https://site.example/path/page.html',
    ],
    kept: ['Nobody announced it', 'at walking pace.'],
    gone: ['subscribers only', 'Keep reading', '€1'],
    complete: false,
  },
  {
    page: 'cookies-and-boxes',
    front: [
      'title: Why the clocks in Marl run slow',
      'authors:',
      '  - Plain Reporter Staff',
      'date: 2018-10-27',
      'url: https://site.example/path/page.html',
    ],
    kept: [
      'since the station clock is late as well.',
      '![The bell](https://static.plain.example/assets/img/bell.png)',
      '[ruling of 1755](https://static.plain.example/assets/archive/ruling.html), the [archive](mailto:archive@marl.example), and the picture.',
    ],
    gone: ['cookies', 'Before you go', 'Download our app', 'Trending', 'VIEWSTATE', 'data:'],
  },
  {
    page: 'windows-1252',
    front: [
      'title: Le café de la gare',
      'authors:',
      '  - Éloïse Béranger',
      'publisher: Chronique du Midi',
      'url: https://site.example/path/page.html',
    ],
    kept: ['le « petit noir » à un prix', 'd’honneur – et de vieilles étiquettes…', '400 000 €'],
    gone: ['\ufffd'],
  },
  {
    page: 'right-to-left',
    front: [
      'title: سوق الكتب القديمة يفتح أبوابه من جديد',
      'authors:',
      '  - ليلى حداد',
      'publisher: صحيفة المرفأ',
      'date: 2021-09-30',
      'url: https://site.example/path/page.html',
    ],
    kept: ['**البائع:** الكتب أصبر من الناس.', '> الكتاب الجيد لا يستعجل قارئه'],
    gone: ['الرئيسية', 'محفوظة'],
  },
  {
    page: 'preformatted-transcript',
    front: ['title: Press Conference, Harbour Authority', 'url: https://site.example/path/page.html'],
    kept: ['\n\nMR. BELL: It has been raised.', '\n\nQ: Will it be shown anywhere?\n'],
    gone: ['```'],
    speakers: { 'MR. BELL': 3, Q: 2 },
  },
];

function importFixture(page: string): ReturnType<typeof importPage> {
  const bytes = readFileSync(new URL(`../../fixtures/pages/${page}.html`, import.meta.url));
  return importPage(decodePage(bytes, 'text/html'), { address: ADDRESS });
}

describe('importing pages in the styles of real sites', () => {
  for (const { page, front, kept, gone, sections, speakers, complete = true } of EXPECTED) {
    describe(page, () => {
      const imported = importFixture(page);
      const { markdown, meta } = imported;

      it('has its front matter and its title as the only first-level heading', () => {
        const [head = ''] = markdown.split('\n---\n', 1);
        assert.deepEqual(head.split('\n'), ['---', ...front]);
        assert.deepEqual(markdown.match(/^# .*$/gm), [`# ${meta.title ?? ''}`]);
        assert.equal(meta.complete, complete);
      });

      it('keeps the article', () => {
        for (const text of kept) assert.ok(markdown.includes(text), `${text} is missing from\n${markdown}`);
      });

      it('leaves out what stands around it', () => {
        for (const text of gone) assert.ok(!markdown.includes(text), `${text} is in\n${markdown}`);
        assert.doesNotMatch(markdown, /<[a-z/!]|utm_|&#x20;|\n{3}/);
      });

      it('reads back as the article it was', () => {
        const article = readArticle(markdown, 'markdown');
        assert.equal(article.meta.title, meta.title);
        assert.equal(article.meta.published, meta.date);
        assert.equal(article.meta.url, meta.url);
        if (meta.publisher !== undefined) assert.equal(article.meta.publisher, meta.publisher);
        for (const author of meta.authors)
          assert.ok(article.meta.byline?.includes(author), article.meta.byline);
        if (sections)
          assert.deepEqual(
            article.sections.map((section) => section.heading),
            sections,
          );
        if (speakers) {
          const counts = article.speakers.map(({ name, statements }) => [name, statements.length]);
          assert.deepEqual(Object.fromEntries(counts), speakers);
        }
      });
    });
  }
});
