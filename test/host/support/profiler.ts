import type { Profiler, Session } from 'node:inspector';

/** Microseconds between two looks at what the thread does. */
const INTERVAL = 500;

/** From when to when, in microseconds of the process' own clock, and how many of them the processor worked for the thread. */
export type Stretch = readonly [from: number, to: number, processor: number];

/** Watches what a thread of Node does. */
export interface ThreadProfiler {
  /** Microseconds of the process' own clock. */
  now(): number;
  /** Microseconds that the processor has worked for this thread; before Node 23.9, for all threads of its process. */
  processor(): number;
  /** Ends watching. */
  stop(): Promise<ThreadProfile>;
}

export interface ThreadProfile {
  /**
   * The longest of these stretches, counting only the time in code of files whose path holds `folder`, and no more than
   * the processor worked; milliseconds. Time in which memory was cleared up is nobody's.
   */
  longestIn(folder: string, stretches: readonly Stretch[]): number;
}

interface NodeProcess {
  getBuiltinModule?: (name: 'node:inspector') => { Session: new () => Session };
  readonly hrtime: { bigint: () => bigint };
  readonly cpuUsage: () => ProcessorTime;
  /** Node 23.9 and later: the same for this thread alone. */
  readonly threadCpuUsage?: () => ProcessorTime;
}

interface ProcessorTime {
  readonly user: number;
  readonly system: number;
}

/** Begins to watch this thread; undefined where the host can't: in a browser. */
export async function watchThread(): Promise<ThreadProfiler | undefined> {
  const { process } = globalThis as { process?: Partial<NodeProcess> };
  const inspector = process?.getBuiltinModule?.('node:inspector');
  if (!process?.hrtime || !process.cpuUsage || !inspector) return undefined;
  const { hrtime, cpuUsage, threadCpuUsage = cpuUsage } = process;
  const session = new inspector.Session();
  session.connect();
  const post = (method: string, params: object = {}): Promise<object | undefined> =>
    new Promise((resolve, reject) => {
      session.post(method, params, (error, value) => {
        if (error) reject(error);
        else resolve(value);
      });
    });
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await post('Profiler.start');
  return {
    now: () => Number(hrtime.bigint()) / 1000,
    processor: () => {
      // Our own threads work at the same time: what they take holds nobody up.
      const { user, system } = threadCpuUsage.call(process);
      return user + system;
    },
    stop: async () => {
      const { profile } = (await post('Profiler.stop')) as Profiler.StopReturnType;
      session.disconnect();
      return readProfile(profile);
    },
  };
}

function readProfile({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile): ThreadProfile {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const files = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  let at = startTime;
  const times = timeDeltas.map((delta) => (at += delta));
  return {
    longestIn: (folder, stretches) => {
      const ours = new Map<number, boolean>();
      const isOurs = (id: number | undefined): boolean => {
        if (id === undefined) return false;
        let known = ours.get(id);
        if (known === undefined)
          ours.set(id, (known = (files.get(id) ?? '').includes(folder) || isOurs(parents.get(id))));
        return known;
      };
      let next = 0;
      let longest = 0;
      for (const [from, to, processor] of stretches) {
        let spent = 0;
        while (next < times.length && (times[next] ?? 0) < to) {
          const since = Math.max(from, times[next - 1] ?? from);
          if ((times[next] ?? 0) >= from && isOurs(samples[next])) spent += (times[next] ?? 0) - since;
          next++;
        }
        longest = Math.max(longest, Math.min(spent, processor) / 1000);
      }
      return longest;
    },
  };
}
