import { Injectable } from '@nestjs/common';
import type { ReadingDraft, SourceReadingChange } from '@cimai/analysis';
import { Catalogue, type SourceCard } from '../library/catalogue.js';
import { decisionsOf, inForce, settingsIn, SourceDecisions, type NewDecision } from '../library/source-decisions.js';
import { SourceHistory } from '../library/source-history.js';
import { SourceReplacement, type Replaced } from '../library/source-replacement.js';
import { currentVersions } from '../library/versions.js';
import { problem } from '../problem/problem.js';
import { differencesOf } from './reading-draft.js';
import { ReadingRoom, type Outcome, type Waiting } from './reading-room.js';

/**
 * Reads sources again: as a person decides, or with a newer reader. What it would change can be looked at first; nothing is kept then.
 * One rereading is put in force at a time, so that none is overtaken by one that knew less.
 */
@Injectable()
export class Rereading {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly decisions: SourceDecisions,
    private readonly history: SourceHistory,
    private readonly replacement: SourceReplacement,
    private readonly room: ReadingRoom,
  ) {}

  /**
   * What a change would do to a source's documents, or, where nothing is changed, what today's reader would.
   * @throws Problem for a source that is not there or not read yet, and for a change that means nothing
   */
  async draft(id: number, change: SourceReadingChange): Promise<ReadingDraft> {
    const card = this.readable(id);
    const decisions = [...(await this.decisions.of(id)), ...decisionsIn(change, card)];
    const outcome = await this.readOne(card, decisions);
    const told = { source: id, name: card.name, versions: currentVersions() };
    if ('problem' in outcome) {
      const counts = { same: 0, changed: 0, new: 0, gone: 0 };
      return { ...told, problem: { problem: outcome.problem.problem, detail: outcome.problem.detail }, differences: [], counts };
    }
    const before = (await this.history.of([outcome])).get(id)!;
    return { ...told, problem: null, ...differencesOf(before, outcome.kept, this.history.same(before, outcome.kept)) };
  }

  /**
   * Keeps a person's decisions on a source and puts the reading they ask for in force.
   * @throws Problem as `draft` does, and when the source could not be read so: then nothing is kept
   */
  decide(id: number, change: SourceReadingChange): Promise<Replaced> {
    return this.inTurn(async () => {
      const card = this.readable(id);
      const fresh = decisionsIn(change, card);
      if (fresh.length === 0) throw problem.nothingDecided();
      const outcome = await this.readOne(card, [...(await this.decisions.of(id)), ...fresh]);
      // Who takes a word back gets back what the reader made of it, and be it nothing.
      if ('problem' in outcome && fresh.some(({ value }) => value !== null)) throw problem.unreadableSo(outcome.problem);
      return this.replacement.replace([readingOf(outcome)], manager => this.decisions.keep(manager, fresh));
    });
  }

  /** Reads sources again as people decided and puts that in force; what cannot be read now stays as it was read before. */
  again(sources: readonly number[]): Promise<{ outcomes: Outcome[]; replaced: Replaced }> {
    return this.inTurn(async () => {
      const cards = sources.flatMap(id => this.catalogue.source(id) ?? []).filter(({ state }) => state !== 'received');
      const decisions = await this.decisions.ofAll(cards.map(({ id }) => id));
      const undecided = cards.filter(({ id }) => !decisions.has(id));
      const outcomes = await this.room.readRound(undecided.map(asWaiting));
      for (const card of cards) if (decisions.has(card.id)) outcomes.push(await this.readOne(card, decisions.get(card.id)!));
      const read = outcomes.flatMap(outcome => ('kept' in outcome ? [outcome.kept] : []));
      return { outcomes, replaced: await this.replacement.replace(read) };
    });
  }

  /** Reads one source as decided. Cuts count in an encoding: where the reader tells another than before, those made in that one hold. */
  private async readOne(card: SourceCard, decisions: readonly NewDecision[]): Promise<Outcome> {
    const decided = inForce(decisions);
    const expected = decided.encoding ?? card.encoding;
    const readIn = async (encoding: string | null): Promise<Outcome> => {
      const settings = new Map([[card.id, settingsIn(decided, encoding)]]);
      return (await this.room.readRound([asWaiting(card)], settings))[0]!;
    };
    const outcome = await readIn(expected);
    if ('problem' in outcome || outcome.kept.read.encoding === expected || decided.splits.length === 0) return outcome;
    return readIn(outcome.kept.read.encoding);
  }

  private readable(id: number): SourceCard {
    const card = this.catalogue.source(id);
    if (!card) throw problem.noSource(id);
    if (card.state === 'received') throw problem.notReadYet(card.name);
    return card;
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** A change as decisions, once it is sure that each means something for this source. */
function decisionsIn(change: SourceReadingChange, card: SourceCard): NewDecision[] {
  const encoding = typeof change.encoding === 'string' ? encodingOf(change.encoding) : change.encoding;
  if (encoding && card.state === 'read' && card.encoding === null) throw problem.noEncodingHere(card.name);
  // What the first release read has neither a format nor a length: the reader will tell whether the place is there.
  const measured = card.state === 'read' && card.format !== null;
  const beyond = change.splits?.find(({ at }) => measured && at > card.characters);
  if (beyond) throw problem.noSuchPlace(beyond.at, card.characters);
  const checked = encoding === undefined ? change : { ...change, encoding };
  return decisionsOf(card.id, checked, encoding ?? card.encoding);
}

/** An encoding by its WHATWG name. GBK is read as GB18030, which holds it. */
function encodingOf(label: string): string {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    throw problem.noSuchEncoding(label);
  }
}

const asWaiting = ({ id, name, size }: SourceCard): Waiting => ({ id, name, size });
const readingOf = (outcome: Outcome) => ('kept' in outcome ? outcome.kept : outcome);
