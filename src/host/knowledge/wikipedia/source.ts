import type { Knowledge, Subject } from '../../../core/knowledge/model.ts';
import {
  afterFailure,
  languageOf,
  lookUp,
  NO_PAUSE,
  wikipediaOf,
  type Answer,
  type Pause,
} from '../../../core/knowledge/wikipedia/index.ts';
import type { Log } from '../../log.ts';
import { askWikipedia, type AskOptions } from './ask.ts';
import type { SlowSource } from '../slowSource.ts';
import { Together } from './together.ts';
import { Turns } from './turns.ts';

/** What the source needs to ask. */
export interface WikipediaParts extends AskOptions {
  /** Whether the reader wants Wikipedia to be asked; asks the reader where that is not known yet. */
  readonly consent: {
    /** Said at once, and without asking anybody. */
    allowed: () => boolean;
    /** @returns whether the reader said yes, now or once before */
    ask: (signal: AbortSignal) => Promise<boolean>;
  };
  /** The setting, whatever it holds. */
  readonly language: () => unknown;
  readonly answers: {
    get: (key: string) => Promise<Answer | undefined>;
    set: (key: string, answer: Answer) => void;
  };
  readonly log: Pick<Log, 'debug'>;
  /** Where the Wikipedia of a language is, ending with `/`: another place in tests. */
  readonly base?: (language: string) => string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const AT_A_TIME = 2;

/**
 * Wikipedia, asked only where the reader wants it: the setting is on, the workspace trusted, and the reader has said yes
 * once. Until then nothing leaves the machine. Only names are sent, one at a time, never what stands around them.
 */
export class WikipediaSource implements SlowSource {
  private readonly turns = new Turns(AT_A_TIME);
  private readonly together = new Together<Answer | undefined>();
  private readonly now: () => number;
  private readonly base: (language: string) => string;
  private pause: Pause = NO_PAUSE;

  constructor(private readonly parts: WikipediaParts) {
    this.now = parts.now ?? Date.now;
    this.base = parts.base ?? wikipediaOf;
  }

  /** Undefined where nothing is known, where nothing may be asked, and where Wikipedia can't be reached. */
  async find(subject: Subject, signal: AbortSignal): Promise<Knowledge | undefined> {
    const { consent, log } = this.parts;
    const ended = (): boolean => signal.aborted;
    if (!consent.allowed() || ended()) return undefined;
    try {
      if (!(await consent.ask(signal))) return undefined;
      const language = languageOf(this.parts.language());
      return await lookUp(subject, language, (title) => this.answer(language, title, signal));
    } catch (error) {
      if (!ended()) throw error;
      log.debug('Asking Wikipedia was cancelled');
      return undefined;
    }
  }

  private async answer(language: string, title: string, signal: AbortSignal): Promise<Answer | undefined> {
    const key = `${language}:${title}`;
    const known = await this.parts.answers.get(key);
    if (known) return known;
    const work = (until: AbortSignal): Promise<Answer | undefined> =>
      this.turns.take(() => this.fetch(language, title, until), until);
    return this.together.take(key, work, signal);
  }

  private async fetch(language: string, title: string, signal: AbortSignal): Promise<Answer | undefined> {
    // Consent may have gone, and a pause begun, while others had their turn.
    if (!this.parts.consent.allowed() || this.now() < this.pause.until) return undefined;
    const outcome = await askWikipedia(this.base(language), language, title, this.parts, signal);
    if (outcome.kind === 'failed') {
      this.pause = afterFailure(this.pause, this.now(), outcome.retryAfter);
      const seconds = Math.round((this.pause.until - this.now()) / 1_000);
      this.parts.log.debug(`Wikipedia gave no answer (${outcome.why}); not asked for ${seconds} s`);
      return undefined;
    }
    this.pause = NO_PAUSE;
    this.parts.answers.set(`${language}:${title}`, outcome.answer);
    return outcome.answer;
  }
}
