/** So many of so many. */
export type Share = [reached: number, of: number];

/** What measuring the reader against the gold answers. */
export interface Figures {
  /** Speeches found, by the number of the seed. */
  seeds: Record<string, number>;
  /** Doubtful splits and cuts put before a person. */
  proposals: { seeds: number; reports: number; demonstration: number };
  spans: Share;
  place: Share;
  role: Share;
  speaker: Share;
  level: Share;
  title: Share;
  occasion: Share;
  differing: string[];
  noiseLeft: Share;
  noise: string[];
  /** Characters of gold speeches that no speech holds, though they are no noise. */
  speechLost: { characters: number; of: number; places: string[] };
  /** Dropped parts of more than 30 characters, each with what the gold says of it. */
  longDropped: string[];
  /** Sentences of a speech of our own that were lost among page furniture, and furniture that was kept. */
  ownSpeechLost: { sentences: Share; furnitureKept: string[] };
  joins: Share;
  joinsMissed: string[];
  joinsBeyondGold: number;
  garbledRepaired: Share;
  garbledWrong: string[];
  garbledFoundInAll: number;
  glossesLeft: number;
  /** Documents found in each raw file. */
  raw: Record<string, number>;
  wholeReports: { single: Share; charactersDropped: number };
  speed: { charactersPerSecond: number };
}

export const sharedFolder: string | null;
export function measure(shared: string): Promise<Figures>;
