import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Framing } from '../chart/frame.js';

/** A theme as its codebook defines it for a coder. */
export interface DefinedTheme {
  id: string;
  label: string;
  definition: string;
  includes: readonly string[];
  excludes: readonly string[];
}

/** What a coder decides by: when a passage counts, and what each theme is about. */
@Component({
  selector: 'cimai-audit-rule',
  templateUrl: './audit-rule.html',
  styleUrl: './audit-rule.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditRule {
  readonly themes = input.required<readonly DefinedTheme[]>();

  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.audit);
  /** A theme of one's own begins with its name for a definition, which tells a coder nothing. */
  protected readonly defined = computed(() =>
    this.themes()
      .map(theme => ({ ...theme, definition: theme.definition === theme.label ? '' : theme.definition }))
      .filter(({ definition, includes, excludes }) => definition || includes.length || excludes.length),
  );
}
