import { css, html, nothing, type TemplateResult } from 'lit';
import { ActingElement, actingLook, type Done } from './acting';
import { confirmation } from './confirmation';
import { define } from './define';
import { defined } from './definition';
import { look } from './look';
import { RowTable } from './row-table';
import type { Server } from './server';
import { stacked } from './stacked';
import { CAPABILITIES, carryOut, cellOf, isSame, opened, screensOf, takeBack, withGroup, type CapabilityName, type Cell, type Matrix, type MatrixCapability, type MatrixDepartment, type Shared, type SwitchChange, type SwitchPreview, type Switched, type Wanted } from './switch-matrix';
import { wordsOf } from './words';

const say = await wordsOf('matrix');

const ABOUT = { ENTITLEMENT: 'entitlementAbout', RECONCILIATION: 'reconciliationAbout', TEAM_PLAN: 'teamPlanAbout', ATTAINMENT: 'attainmentAbout' } as const;

interface Shown {
  readonly matrix: Matrix;
  readonly changes: readonly SwitchChange[];
}

/** Which capability is on where. A cell shows who would lose or gain what before it is switched; a switch is undone at once or later. */
export class SwitchMatrixPanel extends ActingElement<Shown> {
  static override styles = [look, stacked, actingLook, css`
    .switch { min-width: 4.5em; justify-content: center; }
    .switch[aria-checked='true'] { background: var(--green-fill); color: var(--green); border-color: currentColor; }
    .switch[aria-checked='true']::before { content: '✓'; margin-inline-end: 0.375em; }
    .switch[aria-checked='true']:focus-visible { background: var(--focus); color: var(--focus-text); }
    .groups { display: grid; gap: 0.375em; }
    .groups label { font-weight: 400; }
  `];

  static override properties = { ...ActingElement.properties, wanted: { state: true }, preview: { state: true } };

  declare private wanted: Wanted | undefined;
  declare private preview: SwitchPreview | undefined;

  protected readonly what = say('title');

  private readonly matrixTable = new RowTable<MatrixDepartment>(this, {
    name: { title: say('department'), cell: ({ name }) => name, by: ({ name }) => name },
    people: { title: say('people'), cell: ({ people }) => people, by: ({ people }) => people, number: true },
    ...Object.fromEntries(CAPABILITIES.map((capability) => [capability, {
      title: say(capability),
      cell: (department: MatrixDepartment) => this.cellView(department, cellOf(department, capability)),
      by: (department: MatrixDepartment) => stateText(cellOf(department, capability)),
    }])),
  });
  private readonly changesTable = new RowTable<SwitchChange>(this, {
    at: { title: say('when'), cell: (change) => this.moment(change.at), by: (change) => change.at },
    by: { title: say('who'), cell: (change) => change.by, by: (change) => change.by },
    what: { title: say('what'), cell: (change) => this.changeText(change), by: (change) => change.departmentName },
    undo: { title: say('undoColumn'), cell: (change) => this.undoOf(change) },
  });

  protected key(): string {
    return 'all';
  }

  protected async load(server: Server): Promise<Shown> {
    const [matrix, { changes }] = await Promise.all([server.get<Matrix>('/capabilities/matrix'), server.get<{ changes: SwitchChange[] }>('/capabilities/changes')]);
    return { matrix, changes };
  }

  /** What is being decided is not taken from under one's hands. */
  protected override heard(event: string): void {
    if (!this.wanted && event !== 'figures') super.heard(event);
  }

  private async open(wanted: Wanted): Promise<void> {
    this.wanted = wanted;
    this.preview = undefined;
    this.done = undefined;
    this.problem = '';
    const { department, cell, on, groups } = wanted;
    try {
      const preview = await this.server.post<SwitchPreview>('/capabilities/preview', { department: department.id, capability: cell.capability, on, ...(on ? { groups } : {}) });
      if (wanted !== this.wanted) return;
      this.preview = preview;
      this.ext?.announce([say('touches', { count: preview.people }), ...preview.words].join(' '));
    } catch (error) {
      if (wanted !== this.wanted) return;
      this.wanted = undefined;
      this.problem = error instanceof Error ? error.message : String(error);
      await this.focusOn('#outcome');
    }
  }

  private readonly keep = (): void => {
    const { wanted } = this;
    this.wanted = undefined;
    if (wanted) void this.focusOn(`#${CSS.escape(switchId(wanted.department.id, wanted.cell.capability))}`);
  };

  private async carryOut(wanted: Wanted): Promise<void> {
    this.wanted = undefined;
    const went = await this.act(async () => this.doneOf(wanted.cell.capability, wanted.department.name, wanted, await carryOut(this.server, wanted)));
    if (went) this.ext?.changed('markers');
  }

  /** What was changed can be taken back at once, and that as well, unless somebody else changes it first. */
  private doneOf(capability: CapabilityName, department: string, state: Switched, change: string | undefined): Done {
    const words = say('isNow', { capability: say(capability), department, state: stateText(state) });
    return change === undefined ? { words } : { words, undo: () => this.undoneOf(change) };
  }

  private async undoneOf(change: string): Promise<Done> {
    const { capability, departmentName, after, id } = await takeBack(this.server, change);
    return this.doneOf(capability, departmentName, after, id);
  }

  private undo(change: SwitchChange): void {
    void this.act(async () => {
      await takeBack(this.server, change.id);
      return { words: say('undoneNow', { change: this.changeText(change) }) };
    }).then((went) => { if (went) this.ext?.changed('markers'); });
  }

  protected view({ matrix, changes }: Shown): TemplateResult {
    const two = matrix.inTwo;
    return html`<p>${say('intro')} ${defined('capabilitySwitch')}</p>
      ${this.outcome()}
      ${matrix.departments.length === 0 ? html`<div class="box"><p>${say('noDepartment')}</p></div>` : this.matrixTable.of(say('matrix'), matrix.departments, {
        id: ({ id }) => id,
        under: ({ id }) => (this.wanted?.department.id === id ? this.deciding(this.wanted, matrix.groups) : nothing),
      })}
      <div class="box"><p>${matrix.denominator}</p>${two.people > 0 ? html`<p>${say('inTwo', { count: two.people })}</p><ul>${two.departments.map((shared) => html`<li>${sharedText(shared)}</li>`)}</ul>` : nothing}</div>
      ${needsView(matrix.capabilities)}
      ${this.subheading(say('changes'))}
      ${changes.length === 0 ? html`<p class="muted">${say('noChanges')}</p>` : this.changesTable.of(say('changes'), changes, { id: ({ id }) => id })}`;
  }

  private cellView(department: MatrixDepartment, cell: Cell): TemplateResult {
    const state = stateText(cell);
    const changed = cell.changedAt ? html`<span class="under">${say(cell.changedBy ? 'changedBy' : 'changedAt', { at: this.moment(cell.changedAt), by: cell.changedBy ?? '' })}</span>` : nothing;
    if (!department.mayChange) return html`<span class="tag tone-${cell.on ? 'good' : 'unknown'}">${state}</span><span class="under">${say('readOnly')}</span>`;
    return html`<button class="action switch" role="switch" id=${switchId(department.id, cell.capability)} aria-checked=${cell.on ? 'true' : 'false'} ?disabled=${this.busy}
        aria-label=${say('switchOf', { state, capability: say(cell.capability), department: department.name })} @click=${() => this.open(opened(department, cell))}>${state}</button>${changed}`;
  }

  private deciding(wanted: Wanted, groups: readonly string[]): TemplateResult {
    const { preview } = this;
    const { department, cell, on } = wanted;
    const title = say(on ? 'switchOnTitle' : 'switchOffTitle', { capability: say(cell.capability), department: department.name });
    return html`${confirmation({
      effect: html`<p><strong>${title}</strong></p>${preview ? previewView(preview) : html`<p>${say('lookingAhead')}</p>`}`,
      act: say(on ? (cell.on ? 'setGroups' : 'switchOn') : 'switchOff'),
      waiting: !preview, // nobody switches what was not looked at
      onAct: () => void this.carryOut(wanted),
      onKeep: this.keep,
    })}${groups.length > 1 ? this.groupChoice(wanted, groups) : nothing}`;
  }

  private groupChoice(wanted: Wanted, groups: readonly string[]): TemplateResult {
    const has = (group: string): boolean => wanted.on && (wanted.groups.length === 0 || wanted.groups.includes(group));
    return html`<details ?open=${wanted.groups.length > 0}><summary>${say('groups')}</summary><fieldset class="groups"><legend>${say('groupsOf', { capability: say(wanted.cell.capability), department: wanted.department.name })}</legend>
      ${groups.map((group) => html`<label><input type="checkbox" .checked=${has(group)} @change=${(event: Event) => this.regroup(withGroup(wanted, group, (event.target as HTMLInputElement).checked, groups))} /> ${group}</label>`)}</fieldset></details>`;
  }

  /** As it is already, there is nothing to decide. */
  private regroup(next: Wanted): void {
    if (isSame(next, next.cell)) this.keep();
    else void this.open(next);
  }

  private changeText({ capability, departmentName, before, after }: SwitchChange): string {
    return say('change', { capability: say(capability), department: departmentName, before: stateText(before), after: stateText(after) });
  }

  private undoOf(change: SwitchChange): unknown {
    if (change.undone) return html`<span class="muted">${say('undone')}</span>`;
    if (!change.mayUndo) return html`<span class="muted">${say('changedSince')}</span>`;
    return html`<button class="plain" ?disabled=${this.busy} @click=${() => this.undo(change)}>${say('undo')}<span class="unseen"> ${this.changeText(change)}</span></button>`;
  }
}

function switchId(department: string, capability: CapabilityName): string {
  return `switch-${department}-${capability}`;
}

function stateText({ on, groups }: Switched): string {
  if (!on) return say('off');
  return groups.length > 0 ? say('onFor', { groups: groups.join(', ') }) : say('on');
}

function sharedText({ departments, people, names }: Shared): string {
  const where = departments.join(', ');
  return names.length > 0 ? say('sharedBy', { where, count: people, names: names.join(', ') }) : say('shared', { where, count: people });
}

function previewView(preview: SwitchPreview): TemplateResult {
  const { people, words, contributions, breaks, needs } = preview;
  const because = (text: string, list: readonly { readonly capability: CapabilityName; readonly why: string }[]): TemplateResult | typeof nothing =>
    list.length === 0 ? nothing : html`<p><strong>${text}</strong></p><ul>${list.map(({ capability, why }) => html`<li>${say('because', { capability: say(capability), why })}</li>`)}</ul>`;
  return html`<p>${say('touches', { count: people })}</p>
    ${words.length === 0 ? nothing : html`<ul>${words.map((word) => html`<li>${word}</li>`)}</ul>`}
    ${contributions.length === 0 ? nothing : html`<p>${say('screens', { screens: screensOf(preview).join(', ') })}</p>`}
    ${because(say('breaks'), breaks)}${because(say('needsToo'), needs.filter(({ strength }) => strength === 'needed'))}${because(say('worksBetter'), needs.filter(({ strength }) => strength === 'better'))}`;
}

function needsView(capabilities: readonly MatrixCapability[]): TemplateResult {
  return html`<details><summary>${say('whatIsWhat')}</summary><ul>${capabilities.map(({ capability, needs }) => html`<li><strong>${say(capability)}</strong>: ${say(ABOUT[capability])}
    ${needs.length === 0 ? nothing : html`<ul>${needs.map((need) => html`<li>${say(need.strength === 'needed' ? 'needsThat' : 'betterWith', { capability: say(need.capability), why: need.why })}</li>`)}</ul>`}</li>`)}</ul></details>`;
}

define('sessionwise-switch-matrix-panel-v1', SwitchMatrixPanel);
