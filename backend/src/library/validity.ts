import { Injectable } from '@nestjs/common';
import { codebookDifference, type Codebook, type ThemeValidityStatus, type ValidityFigures } from '@cimai/analysis';
import type { AuditRecord } from './audit.entity.js';
import { Audits } from './audits.js';
import { Codebooks } from './codebooks.js';
import { shippedValidity } from './instruments.js';

/** With fewer passages than this, an audit under way says nothing yet. */
const LEAST_PASSAGES = 20;

type Known = Omit<ThemeValidityStatus, 'theme' | 'codebook' | 'version'>;

const NOBODY: Known = { status: 'none', audited: null, audit: null, when: null, figures: null };

/** What is known of how far the tags of the codebook in force can be trusted. */
@Injectable()
export class Validities {
  constructor(
    private readonly audits: Audits,
    private readonly codebooks: Codebooks,
  ) {}

  /** For each of these themes the newest audit that speaks of it, in their order. */
  async of(themes: readonly string[]): Promise<ThemeValidityStatus[]> {
    const { codebook, version, content } = this.codebooks.inForce();
    const records = (await this.audits.records()).filter(record => record.codebook === codebook);
    const statuses: ThemeValidityStatus[] = [];
    for (const theme of themes) {
      const facts = (await this.audited(theme, records, content)) ?? this.measuredBefore(theme, content);
      statuses.push({ theme, codebook, version, ...(facts ?? NOBODY) });
    }
    return statuses;
  }

  private async audited(theme: string, records: readonly AuditRecord[], content: Codebook): Promise<Known | null> {
    const found = await this.latest(theme, records);
    if (!found) return null;
    const { record, figures } = found;
    const status = this.readsAlike(theme, record, content) ? 'current' : 'changed';
    return { status, audited: record.version, audit: record.id, when: record.when.slice(0, 10), figures };
  }

  /** What came with the codebook, as long as the theme is read as it was when its makers measured it. */
  private measuredBefore(theme: string, content: Codebook): Known | null {
    const shipped = shippedValidity().find(({ codebook }) => codebook === content.id);
    const figures = shipped?.themes.find(one => one.theme === theme);
    if (!shipped || !figures || !this.readsAlike(theme, shipped, content)) return null;
    return { status: 'shipped', audited: shipped.version, audit: null, when: shipped.when, figures };
  }

  private async latest(
    theme: string,
    records: readonly AuditRecord[],
  ): Promise<{ record: AuditRecord; figures: ValidityFigures } | null> {
    for (const record of records) {
      if (!record.themes.includes(theme)) continue;
      const { figures: all, asked: askedOf } = await this.audits.judgement(record.id);
      const figures = all.find(one => one.theme === theme)!;
      const { n, f1, unsure, disputed } = figures;
      const said = n + unsure + disputed;
      const asked = askedOf[theme]!;
      if (f1 && (n >= LEAST_PASSAGES || said === asked)) return { record, figures };
    }
    return null;
  }

  /** Whether a theme is read today as it was when it was audited, whatever else changed in the codebook. */
  private readsAlike(theme: string, { codebook, version }: Pick<AuditRecord, 'codebook' | 'version'>, now: Codebook): boolean {
    const then = this.codebooks.find(codebook, version)?.content;
    if (!then) return false;
    if (then.version === now.version) return true;
    const own = familyOf(theme, now);
    const { changes } = codebookDifference(then, now);
    return !changes.some(({ what, theme: about }) => what !== 'words' && what !== 'set' && (about === null || own.has(about)));
  }
}

/** A theme with the themes it is made of. */
function familyOf(theme: string, { themes }: Codebook): Set<string> {
  const family = new Set([theme]);
  for (const id of family) for (const child of themes.find(one => one.id === id)?.children ?? []) family.add(child);
  return family;
}
