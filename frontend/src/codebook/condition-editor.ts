import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Condition } from '@cimai/analysis/answers';
import { Language } from '../words/language.js';
import { conditionKinds, kindOf, partsOf, turnedInto, wordsOf, type ConditionKind } from './condition-parts.js';
import { formsIn, replaced, without } from './draft-edits.js';
import { OpenDraft } from './open-draft.js';
import { ProblemAt } from './problem-at.js';

/** One condition of a rule, and the conditions inside it, each with what is wrong with it beside it. */
@Component({
  selector: 'cimai-condition',
  imports: [ProblemAt],
  template: `
    @let said = words();
    <div class="head">
      <select #chosen class="field" [attr.aria-label]="said.kind" (change)="turn($any(chosen.value))">
        @for (each of kinds; track each) {
          <option [value]="each" [selected]="each === kind()">{{ said.kinds[each] }}</option>
        }
      </select>
      @if (kind() === 'near') {
        <label>
          {{ said.distance }}
          <input #far class="field number" type="number" min="1" [value]="distance()" (change)="widen(far.value)" />
        </label>
      }
      @if (removable()) {
        <button type="button" class="plain" [attr.aria-label]="said.removePart" (click)="removed.emit()">×</button>
      }
    </div>
    <cimai-problem-at [path]="path()" />
    @switch (kind()) {
      @case ('words') {
        <input
          #typed
          class="field wide"
          lang="zh-CN"
          [attr.aria-label]="said.words"
          [placeholder]="said.words"
          [value]="own().join(' ')"
          (change)="write(typed.value)"
        />
        <cimai-problem-at [path]="path() + '.any'" [inside]="true" />
        <div class="sets">
          @for (set of setsBeside(own()); track set) {
            <button type="button" class="plain" lang="zh-CN" (click)="write(own().join(' ') + ' ' + set)">＋ {{ set }}</button>
          }
        </div>
      }
      @case ('near') {
        @for (side of sides(); track $index; let at = $index) {
          <input
            #near
            class="field wide"
            lang="zh-CN"
            [attr.aria-label]="said.words"
            [placeholder]="said.words"
            [value]="side.join(' ')"
            (change)="writeSide($index, near.value)"
          />
          <cimai-problem-at [path]="path() + '.near[' + $index + ']'" [inside]="true" />
          @if (!side.length) {
            <div class="sets">
              @for (set of setsBeside(side); track set) {
                <button type="button" class="plain" lang="zh-CN" (click)="writeSide(at, set)">＋ {{ set }}</button>
              }
            </div>
          }
        }
        <cimai-problem-at [path]="path() + '.near'" />
        <cimai-problem-at [path]="path() + '.distance'" />
      }
      @default {
        <div class="parts">
          @for (part of parts(); track $index) {
            <cimai-condition
              [condition]="part"
              [path]="partPath($index)"
              [removable]="kind() !== 'not' && parts().length > 1"
              (changed)="writePart($index, $event)"
              (removed)="removePart($index)"
            />
          }
          @if (kind() !== 'not') {
            <cimai-problem-at [path]="path() + '.' + kind()" />
            <button type="button" class="plain" (click)="addPart()">＋ {{ said.addPart }}</button>
          }
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 14px;
      align-items: center;
    }
    label {
      font-size: 12.5px;
      color: var(--faint);
      display: inline-flex;
      gap: 6px;
      align-items: center;
    }
    .number {
      width: 64px;
      padding: 3px 6px;
      text-align: right;
    }
    .wide {
      width: 100%;
      box-sizing: border-box;
    }
    .sets {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    .sets:empty {
      display: none;
    }
    .sets .plain {
      font-size: 12.5px;
      padding: 1px 8px;
      border-style: dashed;
    }
    .parts {
      display: grid;
      gap: 10px;
      padding-left: 14px;
      border-left: 2px solid var(--rule);
      justify-items: stretch;
    }
    .plain {
      padding: 3px 10px;
      justify-self: start;
      font-size: 13px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConditionEditor {
  readonly condition = input.required<Condition>();
  readonly path = input.required<string>();
  readonly removable = input(false);
  readonly changed = output<Condition>();
  readonly removed = output<void>();

  private readonly draft = inject(OpenDraft);
  private readonly language = inject(Language);
  protected readonly words = computed(() => this.language.words().codebook);
  protected readonly kinds = conditionKinds;
  protected readonly kind = computed(() => kindOf(this.condition()));
  protected readonly own = computed(() => wordsOf(this.condition()));
  protected readonly parts = computed(() => partsOf(this.condition()));
  private readonly near = computed(() => {
    const condition = this.condition();
    return typeof condition === 'object' && 'near' in condition ? condition : null;
  });
  protected readonly distance = computed(() => this.near()?.distance ?? 1);
  protected readonly sides = computed(() => [0, 1].map(at => wordsOf(this.near()?.near[at] ?? [])));

  /** The named sets of the codebook that are not among these words yet, as a rule writes them. */
  protected setsBeside(words: readonly string[]): string[] {
    return Object.keys(this.draft.codebook()?.sets ?? {})
      .map(name => `@${name}`)
      .filter(set => !words.includes(set));
  }

  protected turn(kind: ConditionKind): void {
    if (kind !== this.kind()) this.changed.emit(turnedInto(kind, this.condition()));
  }

  protected write(typed: string): void {
    this.changed.emit({ any: formsIn(typed) });
  }

  protected writeSide(at: number, typed: string): void {
    const near = this.near();
    if (!near) return;
    const words = formsIn(typed);
    // A set is named alone; several words are a list.
    const side = words.length === 1 && words[0]!.startsWith('@') ? words[0]! : words;
    this.changed.emit({ ...near, near: at === 0 ? [side, near.near[1]] : [near.near[0], side] });
  }

  protected widen(typed: string): void {
    const near = this.near();
    if (near && typed.trim() !== '' && Number.isFinite(Number(typed))) this.changed.emit({ ...near, distance: Number(typed) });
  }

  protected partPath(at: number): string {
    return this.kind() === 'not' ? `${this.path()}.not` : `${this.path()}.${this.kind()}[${at}]`;
  }

  protected writePart(at: number, part: Condition): void {
    this.emitParts(replaced(this.parts(), at, part));
  }

  protected removePart(at: number): void {
    this.emitParts(without(this.parts(), at));
  }

  protected addPart(): void {
    this.emitParts([...this.parts(), { any: [] }]);
  }

  private emitParts(parts: Condition[]): void {
    const kind = this.kind();
    if (kind === 'not') this.changed.emit({ not: parts[0]! });
    else this.changed.emit(kind === 'all' ? { all: parts } : { any: parts });
  }
}
