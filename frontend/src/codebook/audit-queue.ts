import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditNext, AuditPassage } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { ViewUrl } from '../question/view-url.js';
import { list } from '../words/figures.js';
import { askCodebook } from './codebook-client.js';
import { AuditClient } from './audit-client.js';

/** One passage after the other, without its tags, for one coder: by the keyboard alone where one likes. */
@Component({
  selector: 'cimai-audit-queue',
  imports: [RouterLink],
  templateUrl: './audit-queue.html',
  styleUrl: './audit-queue.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'key($event)' },
})
export class AuditQueue {
  readonly audit = input.required<number>();
  readonly coder = input.required<number>();
  /** Whose definitions are shown beside the passages. */
  readonly codebook = input.required<string>();
  /** Every passage is coded. */
  readonly finished = output<void>();

  private readonly client = inject(AuditClient);
  private readonly framing = inject(Framing);
  protected readonly url = inject(ViewUrl);
  protected readonly words = computed(() => this.framing.frame().words.audit);
  protected readonly sending = new Sending(() => this.framing.frame());
  private readonly book = askCodebook(this.codebook);

  protected readonly passage = signal<AuditPassage | null>(null);
  protected readonly done = signal<{ done: number; of: number } | null>(null);
  protected readonly over = signal(false);
  protected readonly chosen = signal<readonly string[]>([]);
  /** Passages coded in this sitting, in the order they were coded. */
  private readonly trail = signal<readonly number[]>([]);
  /** The passage coded before this one in earlier sittings. */
  private readonly earlier = signal<number | null>(null);
  protected readonly canGoBack = computed(() => this.trail().length > 0 || this.earlier() !== null);
  protected readonly settling = computed(() => this.coder() === 0);
  /** What the coders said, for who settles. */
  protected readonly codersSaid = computed(() => {
    const { themeLabel, code } = this.framing.frame();
    const words = this.words();
    return (this.passage()?.said ?? []).map(
      ({ coder, themes }) => words.saidBy(coder) + (list(themes.map(themeLabel), code) || words.nothing),
    );
  });

  protected readonly themes = computed(() => {
    const { code } = this.framing.frame();
    const known = new Map(this.book.answer()?.codebook.themes.map(theme => [theme.id, theme]));
    return (this.passage()?.themes ?? []).map(id => {
      const theme = known.get(id);
      return {
        ...{ id, label: theme?.label[code] ?? this.framing.frame().themeLabel(id), chosen: this.chosen().includes(id) },
        definition: theme?.definition[code] ?? '',
        includes: (theme?.includes ?? []).join(code === 'zh' ? '；' : '; '),
        excludes: (theme?.excludes ?? []).join(code === 'zh' ? '；' : '; '),
      };
    });
  });
  /** A theme of one's own begins with its name for a definition, which tells a coder nothing. */
  protected readonly defined = computed(() =>
    this.themes().filter(({ label, definition, includes, excludes }) => definition !== label || includes || excludes),
  );
  protected readonly alone = computed(() => this.themes().length === 1);

  constructor() {
    effect(() => {
      const [audit, coder] = [this.audit(), this.coder()];
      untracked(() => {
        this.trail.set([]);
        this.sending.send(this.client.next(audit, coder), next => this.take(next));
      });
    });
  }

  protected toggle(theme: string): void {
    this.chosen.update(chosen => (chosen.includes(theme) ? chosen.filter(each => each !== theme) : [...chosen, theme]));
  }

  /** Keeps the coder's word and goes on. */
  protected say(themes: readonly string[], unsure = false): void {
    const passage = this.passage();
    if (!passage || this.sending.busy()) return;
    const code = { themes: [...themes], unsure };
    this.sending.send(this.client.code(this.audit(), passage.number, this.coder(), code), next => {
      this.trail.update(trail => [...trail.filter(each => each !== passage.number), passage.number]);
      this.take(next);
    });
  }

  protected back(): void {
    const trail = this.trail();
    const number = trail.at(-1) ?? this.earlier();
    if (number === null) return;
    this.sending.send(this.client.passage(this.audit(), number, this.coder()), passage => {
      this.trail.set(trail.slice(0, -1));
      this.show(passage);
    });
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, select, textarea, [role=dialog]')) return;
    if (this.onKey(event.key, target?.closest('button, a') !== null)) event.preventDefault();
  }

  /** True where the key meant something here. Enter on a button is the button's own. */
  private onKey(key: string, onButton: boolean): boolean {
    if (key === '?' || key === '？') this.say([], true);
    else if (key === 'ArrowLeft') this.back();
    else if (!this.passage()) return false;
    else if (key === '0') this.say([]);
    else if (this.alone() && key === '1') this.say([this.themes()[0]!.id]);
    else if (!this.alone() && /^[1-9]$/.test(key) && this.themes()[Number(key) - 1])
      this.toggle(this.themes()[Number(key) - 1]!.id);
    else if (!this.alone() && key === 'Enter' && !onButton) this.say(this.chosen());
    else return false;
    return true;
  }

  private take({ passage, done, of, previous }: AuditNext): void {
    this.done.set({ done, of });
    this.show(passage);
    this.earlier.set(previous);
    if (passage === null) this.finished.emit();
  }

  private show(passage: AuditPassage | null): void {
    this.passage.set(passage);
    this.earlier.set(passage?.previous ?? null);
    this.over.set(passage === null);
    this.chosen.set(passage?.code?.themes ?? []);
  }
}
