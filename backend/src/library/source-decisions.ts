import { Injectable } from '@nestjs/common';
import type { ColumnMapping, SourceDecision, SourceReadingChange } from '@cimai/analysis';
import { DataSource, In, type EntityManager } from 'typeorm';
import { inPortions } from './bulk.js';
import type { ReadingSettings } from './kept-document.js';
import { SourceDecisionRecord } from './source-decision.entity.js';

/** A decision that is about to be kept. */
export type NewDecision = Omit<SourceDecisionRecord, 'id'>;

/** What people decided on how a source is to be read, as far as it is in force. */
export interface Decided {
  encoding: string | null;
  columns: ColumnMapping | null;
  /** Each counts in the encoding in which it was made. */
  splits: { at: number; made: boolean; encoding: string | null }[];
}

/** Keeps people's decisions on how sources are to be read. The newest on a thing is in force; none is ever deleted. */
@Injectable()
export class SourceDecisions {
  constructor(private readonly library: DataSource) {}

  /** The decisions on a source, oldest first. */
  async of(source: number): Promise<SourceDecisionRecord[]> {
    return (await this.ofAll([source])).get(source) ?? [];
  }

  /** The decisions on several sources, by source, oldest first. Sources without any are not in it. */
  async ofAll(sources: readonly number[]): Promise<Map<number, SourceDecisionRecord[]>> {
    const found = new Map<number, SourceDecisionRecord[]>();
    for (const some of inPortions(sources)) {
      const rows = await this.library.manager.find(SourceDecisionRecord, { where: { source: In(some) }, order: { id: 'ASC' } });
      for (const row of rows) found.set(row.source, [...(found.get(row.source) ?? []), row]);
    }
    return found;
  }

  /** The sources on which a person chose the encoding, and those whose columns a person settled. */
  async settled(): Promise<Record<'encoding' | 'columns', Set<number>>> {
    const rows = await this.library.manager.find(SourceDecisionRecord, {
      where: { kind: In(['encoding', 'columns']) },
      order: { id: 'ASC' },
    });
    const settled = { encoding: new Set<number>(), columns: new Set<number>() };
    for (const { source, kind, value } of rows) {
      const sources = settled[kind as keyof typeof settled];
      if (value === null) sources.delete(source);
      else sources.add(source);
    }
    return settled;
  }

  /** Writes decisions down, in the transaction that puts them in force. */
  async keep(manager: EntityManager, decisions: readonly NewDecision[]): Promise<void> {
    for (const decision of decisions) await manager.insert(SourceDecisionRecord, decision);
  }
}

/** A change as the decisions it would be kept as. `encoding`: the one in which the places of its splits count. */
export function decisionsOf(source: number, change: SourceReadingChange, encoding: string | null): NewDecision[] {
  const said = { source, by: change.by ?? 'reader', when: new Date().toISOString(), reason: change.reason ?? null };
  const decisions: NewDecision[] = [];
  if (change.encoding !== undefined) {
    decisions.push({ ...said, kind: 'encoding', at: null, encoding: null, value: change.encoding });
  }
  if (change.columns !== undefined) {
    decisions.push({ ...said, kind: 'columns', at: null, encoding: null, value: change.columns });
  }
  for (const { at, made } of change.splits ?? []) decisions.push({ ...said, kind: 'split', at, encoding, value: made });
  return decisions;
}

/** What is in force of decisions, oldest first. */
export function inForce(decisions: readonly NewDecision[]): Decided {
  const decided: Decided = { encoding: null, columns: null, splits: [] };
  const splits = new Map<string, Decided['splits'][number] | null>();
  for (const { kind, at, value, encoding } of decisions) {
    if (kind === 'encoding') decided.encoding = value as string | null;
    else if (kind === 'columns') decided.columns = value as ColumnMapping | null;
    else {
      // A place that was decided on and given back holds its turn no more: the next word on it comes last.
      splits.delete(`${encoding}:${at}`);
      splits.set(`${encoding}:${at}`, value === null ? null : { at: at!, made: value as boolean, encoding });
    }
  }
  decided.splits = [...splits.values()].filter(split => split !== null);
  return decided;
}

/** What the reader is told, when the source is read in this encoding: places that count in another one mean nothing there. */
export function settingsIn({ encoding, columns, splits }: Decided, used: string | null): ReadingSettings {
  const cuts = splits.filter(split => split.encoding === used).map(({ at, made }) => ({ at, made }));
  return { encoding, columns, cuts: cuts.sort((a, b) => a.at - b.at) };
}

/** A decision as it crosses the wire. */
export function asWord({ kind, at, value, by, when, reason }: SourceDecisionRecord): SourceDecision {
  return { kind, at, value, by, when, reason };
}
