/** Why a file was refused or passed over, and what to do about it. */
export interface IntakeProblem {
  file: string;
  /**
   * A stable name: `empty`, `binary`, `too-large`, `unknown-type`, `undecodable`, `duplicate`, `no-text`, `broken`, `missing`, `scanned`,
   * `encrypted`, `columns-unclear`, `archive-too-large`, `nested-archive`, `unsafe-path`, `too-slow`.
   */
  problem: string;
  /** The source that is kept of it and can be read in another way; null for a file of which nothing is kept, or is kept as it should be. */
  source: number | null;
  /** One clear sentence for the person who sent it. */
  detail: { zh: string; en: string };
}

export interface IntakeProgress {
  id: number;
  state: 'running' | 'paused' | 'done';
  files: number;
  filesDone: number;
  /** Of the files that were not refused at the door. */
  bytes: number;
  bytesDone: number;
  documents: number;
  tokens: number;
  characters: number;
  /** Files kept before, byte for byte: not counted again. */
  duplicates: IntakeProblem[];
  refused: IntakeProblem[];
  /** The documents this intake brought, newest last; in the stream of events the last fifty while it is running, all when it is done. */
  documentIds: number[];
  /** How long it has been running; pauses do not count. */
  seconds: number;
  /** How long the rest will take at the pace of late; null before anything is read, while it is paused and when it is done. */
  secondsLeft: number | null;
}

/** An intake in the list of the latest: without the documents it brought, and with when it came. */
export interface IntakeCard extends Omit<IntakeProgress, 'documentIds'> {
  /** ISO date and time. */
  started: string;
  /** It brought the demonstration speeches, whether they are still there or not. */
  demonstration: boolean;
}

export interface IntakesAnswer {
  /** The newest first. */
  intakes: IntakeCard[];
}

export interface HealthAnswer {
  status: 'ok';
  version: string;
  documents: number;
  tokens: number;
  /** The endings of the files that are read, with their dots. */
  reads: string[];
}
