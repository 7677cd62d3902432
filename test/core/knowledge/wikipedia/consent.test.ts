import assert from 'node:assert/strict';
import { WikipediaConsent, type ConsentParts } from '../../../../src/host/knowledge/wikipedia/consent.ts';

const never = new AbortController().signal;

describe('the reader’s consent to asking Wikipedia', () => {
  let enabled: boolean;
  let trusted: boolean;
  let kept: Map<string, unknown>;
  let prompts: ((said: 'yes' | 'off' | undefined) => void)[];
  let heard: () => void;
  let listening: number;
  let consent: WikipediaConsent;

  const parts: ConsentParts = {
    enabled: () => enabled,
    onDidChangeEnabled: (listener) => {
      heard = listener;
      listening += 1;
      return { dispose: () => (listening -= 1) };
    },
    isTrusted: () => trusted,
    memento: {
      get: (key) => kept.get(key),
      update: (key, value) => Promise.resolve(void kept.set(key, value)),
    },
    prompt: () => new Promise((resolve) => void prompts.push(resolve)),
    turnOff: () => {
      enabled = false;
      heard();
      return Promise.resolve();
    },
  };

  beforeEach(() => {
    enabled = true;
    trusted = true;
    kept = new Map();
    prompts = [];
    listening = 0;
    consent = new WikipediaConsent(parts);
  });

  it('is asked for once, and remembered', async () => {
    const both = [consent.ask(never), consent.ask(never)];
    assert.equal(prompts.length, 1);
    prompts[0]?.('yes');
    assert.deepEqual(await Promise.all(both), [true, true]);
    assert.equal(await new WikipediaConsent(parts).ask(never), true);
    assert.equal(prompts.length, 1);
  });

  it('is not asked for while the setting is off, or the workspace not trusted', async () => {
    kept.set('lectern.wikipedia.consent', true);
    enabled = false;
    assert.equal(consent.allowed(), false);
    assert.equal(await consent.ask(never), false);
    enabled = true;
    trusted = false;
    assert.equal(consent.allowed(), false);
    assert.equal(await consent.ask(never), false);
    assert.deepEqual(prompts, []);
  });

  it('closed, is not asked for again until the setting changes', async () => {
    const first = consent.ask(never);
    prompts[0]?.(undefined);
    assert.equal(await first, false);
    assert.equal(consent.allowed(), false);
    assert.equal(await consent.ask(never), false);
    assert.equal(prompts.length, 1);
    assert.equal(kept.size, 0);
    heard();
    assert.equal(consent.allowed(), true);
  });

  it('refused, turns the setting off', async () => {
    const first = consent.ask(never);
    prompts[0]?.('off');
    assert.equal(await first, false);
    assert.equal(enabled, false);
    assert.equal(consent.allowed(), false);
  });

  it('does not hold whoever no longer waits, and counts all the same', async () => {
    const leaver = new AbortController();
    const left = consent.ask(leaver.signal);
    leaver.abort();
    assert.equal(await left, false);
    const stays = consent.ask(never);
    prompts[0]?.('yes');
    assert.equal(await stays, true);
    assert.equal(prompts.length, 1);
  });

  it('given for a setting that has meanwhile been turned off counts for nothing', async () => {
    const asked = consent.ask(never);
    enabled = false;
    prompts[0]?.('yes');
    assert.equal(await asked, false);
  });

  it('stops listening', () => {
    assert.equal(listening, 1);
    consent.dispose();
    assert.equal(listening, 0);
  });
});
