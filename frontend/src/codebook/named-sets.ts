import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Framing } from '../chart/frame.js';
import { count } from '../words/figures.js';
import { formsIn } from './draft-edits.js';
import { DraftTrial } from './draft-trial.js';
import { OpenDraft } from './open-draft.js';
import { ProblemAt } from './problem-at.js';
import { problemOfName, removeSet, renameSet, usesOfSet, withSet } from './set-edits.js';

/** The named sets of the codebook: words that rules draw on together, and which rules these are. */
@Component({
  selector: 'cimai-named-sets',
  imports: [RouterLink, ProblemAt],
  templateUrl: './named-sets.html',
  styleUrls: ['./theme-part.css', './form-group.css', './named-sets.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NamedSets {
  private readonly draft = inject(OpenDraft);
  private readonly trial = inject(DraftTrial);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.codebook);
  /** Where something was refused, and why: at a set, or at the field for a new one (empty name). */
  protected readonly refused = signal<{ name: string; why: string } | null>(null);

  protected readonly sets = computed(() => {
    const codebook = this.draft.codebook();
    const { code } = this.framing.frame();
    const before = this.draft.original()?.sets ?? {};
    const labels = new Map(codebook?.themes.map(({ id, label }) => [id, label[code]]));
    return Object.entries(codebook?.sets ?? {}).map(([name, forms]) => {
      const broken = new Set(this.trial.at(`sets.${name}`, true).map(({ form }) => form));
      const known = new Set(before[name]);
      const isFresh = (form: string) => name in before && !known.has(form);
      return {
        name,
        size: this.words().formCount(forms.length, count(forms.length, code)),
        forms: forms.map(form => ({ form, fresh: isFresh(form), broken: broken.has(form) })),
        uses: (codebook ? usesOfSet(codebook, name) : []).map(use => ({ ...use, label: labels.get(use.theme) || use.theme })),
      };
    });
  });

  protected add(field: HTMLInputElement): void {
    const name = field.value.trim();
    if (name === '' || this.refuses('', name)) return;
    field.value = '';
    this.draft.edit(codebook => withSet(codebook, name, []));
  }

  protected rename(from: string, field: HTMLInputElement): void {
    const to = field.value.trim();
    if (to === from || this.refuses(from, to)) return;
    this.draft.edit(codebook => renameSet(codebook, from, to));
  }

  /** A set in use stays: without it the rules that name it would be broken. */
  protected remove(name: string, uses: number): void {
    if (uses) this.refused.set({ name, why: this.words().setInUse(uses) });
    else {
      this.refused.set(null);
      this.draft.edit(codebook => removeSet(codebook, name));
    }
  }

  protected put(name: string, field: HTMLInputElement): void {
    const forms = formsIn(field.value);
    field.value = '';
    const now = this.formsOf(name);
    const fresh = forms.filter(form => !now.includes(form));
    if (fresh.length) this.draft.edit(codebook => withSet(codebook, name, [...now, ...fresh]));
  }

  protected take(name: string, form: string): void {
    this.draft.edit(codebook => withSet(codebook, name, this.formsOf(name).filter(each => each !== form))); // prettier-ignore
  }

  private formsOf(name: string): readonly string[] {
    return this.draft.codebook()?.sets?.[name] ?? [];
  }

  private refuses(at: string, name: string): boolean {
    const codebook = this.draft.codebook();
    const problem = codebook && problemOfName(codebook, name);
    this.refused.set(problem ? { name: at, why: this.words().setNames[problem](name) } : null);
    return problem !== null;
  }
}
