import fc from 'fast-check';

/**
 * Property tests try the same inputs in every run, so that a failure is the change's and can be had again.
 * `FUZZ_SEED` tries others, `FUZZ_SEED=new` new ones each time; what fails prints its seed.
 */
const wanted = process.env['FUZZ_SEED'] ?? '1';
export const SEED = wanted === 'new' ? Date.now() | 0 : Number(wanted);
fc.configureGlobal({ seed: SEED });
