import { threadId } from 'node:worker_threads';

/**
 * The forms a worker learnt since it last told: strings are the dearest part of what threads tell each other, so each form
 * crosses once, and every later document names it by its number.
 */
export interface Lesson {
  /** The worker's thread, and which of its vocabularies this is. */
  thread: number;
  edition: number;
  /** The number of the first of the forms. */
  from: number;
  forms: string[];
}

/** Above this, a worker begins a new vocabulary, so that none fills the memory. */
const MOST_FORMS = 500_000;

/** The forms a worker has met, numbered in the order it met them. */
export class Vocabulary {
  private numbers = new Map<string, number>();
  private untold: string[] = [];
  private edition = 1;

  numberOf(form: string): number {
    let number = this.numbers.get(form);
    if (number === undefined) {
      this.numbers.set(form, (number = this.numbers.size));
      this.untold.push(form);
    }
    return number;
  }

  /** What is new since the last lesson. Numbers given out before it mean what this lesson and those before it say. */
  lesson(): Lesson {
    const { numbers, untold: forms, edition } = this;
    this.untold = [];
    if (numbers.size > MOST_FORMS) {
      this.numbers = new Map();
      this.edition++;
    }
    return { thread: threadId, edition, from: numbers.size - forms.length, forms };
  }
}

/** The vocabularies of all workers, as far as they told. */
export class Vocabularies {
  private readonly byThread = new Map<number, { edition: number; forms: string[] }>();

  /**
   * Takes in a lesson, in the order in which its worker gave them; answers all forms of the worker by number.
   * @throws Error when an earlier lesson never came: then numbers have no meaning, and nothing may be counted by them.
   */
  learn({ thread, edition, from, forms }: Lesson): readonly string[] {
    let known = this.byThread.get(thread);
    if (known?.edition !== edition) this.byThread.set(thread, (known = { edition, forms: [] }));
    if (known.forms.length !== from) throw new Error(`Worker ${thread} told of form ${from} after form ${known.forms.length}.`);
    for (const form of forms) known.forms.push(form);
    return known.forms;
  }

  /** The workers are gone. */
  clear(): void {
    this.byThread.clear();
  }
}
