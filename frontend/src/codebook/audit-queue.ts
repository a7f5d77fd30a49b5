import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { AuditNext, AuditPassage, CoderTotals, PassageCode } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { list } from '../words/figures.js';
import { askCodebook } from './codebook-client.js';
import { AuditClient } from './audit-client.js';
import { AuditEnd } from './audit-end.js';
import { AuditRule } from './audit-rule.js';
import { AuditSheet } from './audit-sheet.js';

/** One passage after the other, without its tags, for one coder: by the keyboard alone where one likes. */
@Component({
  selector: 'cimai-audit-queue',
  imports: [AuditEnd, AuditRule, AuditSheet],
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
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = computed(() => this.framing.frame().words.audit);
  protected readonly sending = new Sending(() => this.framing.frame());
  private readonly book = askCodebook(this.codebook);

  protected readonly passage = signal<AuditPassage | null>(null);
  protected readonly done = signal<{ done: number; of: number } | null>(null);
  /** What this coder said in all, once there is no passage left. */
  protected readonly own = signal<CoderTotals | null>(null);
  protected readonly chosen = signal<readonly string[]>([]);
  /** Whether the passages around are shown whole. */
  protected readonly opened = signal(false);
  /** The passage on which this coder has spoken before the one that is shown. */
  private readonly previous = signal<number | null>(null);
  /** What was recorded last in this sitting. */
  private readonly last = signal<{ number: number; position: number; code: PassageCode } | null>(null);
  protected readonly canGoBack = computed(() => this.previous() !== null);
  protected readonly canGoOn = computed(() => Boolean(this.passage()?.code));

  /** The themes this coder gave the passage that is shown; null where nothing sure was said. */
  private readonly given = computed(() => {
    const code = this.passage()?.code;
    return code && !code.unsure ? code.themes : null;
  });
  protected readonly saidYes = computed(() => Boolean(this.given()?.length));
  protected readonly saidNone = computed(() => this.given()?.length === 0);
  /** What this coder said of the passage that is shown, in words; empty where nothing. */
  protected readonly recorded = computed(() => {
    const code = this.passage()?.code;
    return code ? this.words().recorded(this.said(code)) : '';
  });
  /** What was recorded last, in words; `back` where one step back leads there. Nothing while that passage itself is shown. */
  protected readonly trace = computed(() => {
    const last = this.last();
    if (!last || last.number === this.passage()?.number) return null;
    const back = last.number === this.previous();
    const words = this.words();
    const text = back ? words.lastWas(this.said(last.code)) : words.earlierWas(last.position, this.said(last.code));
    return { ...last, back, text };
  });
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
        ...{ includes: theme?.includes ?? [], excludes: theme?.excludes ?? [] },
      };
    });
  });
  protected readonly alone = computed(() => this.themes().length === 1);

  constructor() {
    effect(() => {
      const [audit, coder] = [this.audit(), this.coder()];
      untracked(() => {
        this.last.set(null);
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
      this.last.set({ number: passage.number, position: passage.position, code });
      this.take(next);
    });
  }

  protected back(): void {
    const number = this.previous();
    if (number !== null) this.open(number);
  }

  /** The next passage that is coded already; behind the last of them the first that is not. */
  protected forward(): void {
    const passage = this.passage();
    if (!passage?.code) return;
    if (passage.next !== null) this.open(passage.next);
    else this.sending.send(this.client.next(this.audit(), this.coder()), next => this.take(next));
  }

  /** Shows one passage again. */
  protected open(number: number): void {
    this.sending.send(this.client.passage(this.audit(), number, this.coder()), passage => this.show(passage));
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
    else if (key === 'ArrowRight') this.forward();
    else if (!this.passage()) return false;
    else if (key === 'e' || key === 'E') this.opened.update(opened => !opened);
    else if (key === '0') this.say([]);
    else if (this.alone() && key === '1') this.say([this.themes()[0]!.id]);
    else if (!this.alone() && /^[1-9]$/.test(key) && this.themes()[Number(key) - 1])
      this.toggle(this.themes()[Number(key) - 1]!.id);
    else if (this.chosen().length && !this.alone() && key === 'Enter' && !onButton) this.say(this.chosen());
    else return false;
    return true;
  }

  private take({ passage, done, of, previous, own }: AuditNext): void {
    this.done.set({ done, of });
    this.own.set(own);
    if (passage) return this.show(passage);
    this.passage.set(null);
    this.previous.set(previous);
    this.finished.emit();
  }

  private show(passage: AuditPassage): void {
    this.passage.set(passage);
    this.previous.set(passage.previous);
    this.chosen.set(this.given() ?? []);
    this.opened.set(false);
    // Each passage begins at its top, also where the one before was read to its end.
    const { nativeElement: box } = this.box;
    if (box.getBoundingClientRect().top < 0) box.scrollIntoView({ block: 'start' });
  }

  /** A coder's word in the words of the answers. */
  private said({ themes, unsure }: PassageCode): string {
    const { themeLabel, code } = this.framing.frame();
    const { yes, no, noneOf, unsure: notSure } = this.words();
    if (unsure) return notSure;
    if (this.alone()) return themes.length ? yes : no;
    return list(themes.map(themeLabel), code) || noneOf;
  }
}
