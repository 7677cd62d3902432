import type { FeatureSource } from './features.ts';

/** What differs between the Node host and the web host; each entry hands in its own. */
export interface Platform {
  /** Whether a browser's rules on fetching apply. */
  readonly inBrowser: boolean;
  readonly features: FeatureSource;
}
