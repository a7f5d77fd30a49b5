import { Injectable } from '@nestjs/common';
import type { Codebook, CodebookCard, CodebookVersion } from '@cimai/analysis';
import type { EntityManager } from 'typeorm';
import { CodebookVersionRecord } from './codebook-version.entity.js';
import { nameOfCodebook, putInForce, shippedCodebooks } from './instruments.js';
import { Tagging } from './tagging.js';
import { Writing } from './writing.js';

/** Who made a change of a codebook, and what for. */
export interface Signature {
  by: string;
  note: string | null;
  origin: 'person' | 'imported';
}

/**
 * The shelf of codebooks: every version of each, one of each current, one of all in force. Those that the program brings along are
 * put there once; a newer one takes the place of an older one only where no person chose. Versions never change.
 */
@Injectable()
export class Codebooks {
  private rows: CodebookVersionRecord[] = [];

  constructor(
    private readonly writing: Writing,
    private readonly tagging: Tagging,
  ) {}

  /** Reads the shelf, puts there what the program brings along, and reads with what is in force from here on. */
  async load(): Promise<void> {
    await this.writing.transaction(async manager => {
      this.rows = await manager.find(CodebookVersionRecord, { order: { id: 'ASC' } });
      for (const shipped of shippedCodebooks()) await this.take(manager, shipped);
      if (!this.rows.some(row => row.inForce)) await this.mark(manager, this.rows[0]!, true, false);
    });
    putInForce(this.inForce().content);
  }

  /** The version that speeches are read with. */
  inForce(): CodebookVersionRecord {
    return this.rows.find(row => row.inForce)!;
  }

  /** A version of a codebook, by default the current one; undefined where there is none. */
  find(codebook: string, version?: string): CodebookVersionRecord | undefined {
    return this.rows.find(row => row.codebook === codebook && (version === undefined ? row.current : row.version === version));
  }

  /** Every codebook, the one in force first. */
  cards(): CodebookCard[] {
    const ids = [...new Set(this.rows.map(row => row.codebook))];
    return ids.map(id => this.card(id)).sort((a, b) => Number(b.inForce) - Number(a.inForce));
  }

  private card(id: string): CodebookCard {
    const rows = this.rows.filter(row => row.codebook === id);
    const { content, version, inForce } = rows.find(row => row.current)!;
    const { label, description, themes } = content;
    return {
      ...{ id, label, description, current: version, inForce },
      themes: themes.map(({ id: theme, label: name, forms, children = [] }) => ({
        ...{ id: theme, label: name, children },
        forms: forms.reduce((sum, group) => sum + group.forms.length, 0),
      })),
      versions: rows.map(versionOf).reverse(),
    };
  }

  /** What a change of this codebook would be kept as: the name the draft gives itself where it is new, else the next one. */
  nextVersion(codebook: string, draft: Codebook): string {
    const taken = new Set(this.rows.filter(row => row.codebook === codebook).map(row => row.version));
    if (!taken.has(draft.version)) return draft.version;
    const [base = draft.version] = draft.version.split('+');
    for (let number = 1; ; number++) if (!taken.has(`${base}+${number}`)) return `${base}+${number}`;
  }

  /**
   * Keeps a changed or a new codebook as its current version; where the codebook is in force, so is the change. `untouched`: the
   * change cannot touch other documents than these, so that all others are at once read as under the new version.
   */
  async keep(draft: Codebook, signature: Signature, touched: readonly number[] | null): Promise<CodebookVersionRecord> {
    const before = this.find(draft.id);
    const content = { ...draft, version: this.nextVersion(draft.id, draft) };
    const when = new Date().toISOString();
    return this.change(async manager => {
      const row = await this.insert(manager, { ...signature, content, when });
      await this.mark(manager, row, before?.inForce ?? false, true);
      return row;
    }, touched);
  }

  /** Makes a kept version current again; where its codebook is in force, so is it. */
  rollBack(row: CodebookVersionRecord, touched: readonly number[] | null): Promise<CodebookVersionRecord> {
    const inForce = this.find(row.codebook)!.inForce;
    return this.change(async manager => {
      await this.mark(manager, row, inForce, true);
      return row;
    }, touched);
  }

  /** Reads speeches with this codebook from here on. */
  choose(row: CodebookVersionRecord): Promise<CodebookVersionRecord> {
    return this.change(async manager => {
      await this.mark(manager, row, true, row.chosen);
      return row;
    }, null);
  }

  private async change(
    work: (manager: EntityManager) => Promise<CodebookVersionRecord>,
    touched: readonly number[] | null,
  ): Promise<CodebookVersionRecord> {
    const before = this.inForce().content;
    const kept = this.rows.map(row => ({ ...row }));
    try {
      const row = await this.writing.transaction(async manager => {
        const changed = await work(manager);
        const after = this.inForce().content;
        const moved = nameOfCodebook(before) !== nameOfCodebook(after);
        if (moved && touched) await this.tagging.readAlike(manager, before, after, touched);
        return changed;
      });
      const after = this.inForce().content;
      if (touched && nameOfCodebook(before) !== nameOfCodebook(after)) this.tagging.noteAlike(before, after, touched);
      putInForce(after);
      return row;
    } catch (error) {
      this.rows = kept;
      throw error;
    }
  }

  /** Puts a codebook of the program on the shelf; the newest is current unless a person chose otherwise. */
  private async take(manager: EntityManager, content: Codebook): Promise<void> {
    if (this.find(content.id, content.version)) return;
    const before = this.find(content.id);
    const when = new Date().toISOString();
    const row = await this.insert(manager, { content, when, by: 'Cimai', note: null, origin: 'shipped' });
    if (!before?.chosen) await this.mark(manager, row, before?.inForce ?? false, false);
  }

  private async insert(
    manager: EntityManager,
    given: Pick<CodebookVersionRecord, 'content' | 'when' | 'by' | 'note' | 'origin'>,
  ): Promise<CodebookVersionRecord> {
    const { id: codebook, version } = given.content;
    const marks = { current: false, chosen: false, inForce: false };
    const row = await manager.save(CodebookVersionRecord, { ...given, codebook, version, ...marks });
    this.rows.push(row);
    return row;
  }

  /** Makes a row the current one of its codebook, and the one in force where asked. */
  private async mark(manager: EntityManager, row: CodebookVersionRecord, inForce: boolean, chosen: boolean): Promise<void> {
    for (const other of this.rows) {
      const marks = {
        current: other.codebook === row.codebook ? other === row : other.current,
        chosen: other === row ? chosen : other.codebook === row.codebook ? false : other.chosen,
        inForce: inForce ? other === row : other.codebook === row.codebook ? false : other.inForce,
      };
      if (marks.current === other.current && marks.chosen === other.chosen && marks.inForce === other.inForce) continue;
      Object.assign(other, marks);
      await manager.update(CodebookVersionRecord, other.id, marks);
    }
  }
}

/** A version as the list shows it. */
export function versionOf({ content, ...row }: CodebookVersionRecord): CodebookVersion {
  const { codebook, version, when, by, note, origin, current, inForce } = row;
  const forms = content.themes.reduce((sum, theme) => sum + theme.forms.reduce((n, group) => n + group.forms.length, 0), 0);
  return { ...{ codebook, version, when, by, note, origin, current, inForce }, themes: content.themes.length, forms };
}
