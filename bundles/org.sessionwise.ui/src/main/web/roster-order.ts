/** The order in which people were first shown: figures that change under somebody's eyes do not move the rows. */
export class RosterOrder {
  private key = '';
  private shown: readonly string[] = [];
  private newest: readonly string[] = [];

  /** Takes the order of an answer; it counts at once if the answer is to another question. */
  follow(key: string, staff: readonly string[]): void {
    this.newest = staff;
    if (key !== this.key) this.renew();
    this.key = key;
  }

  /** Tells whether the newest answer is in another order than what is shown. */
  get isOld(): boolean {
    return this.places(this.newest).some((place, at, places) => at > 0 && place < places[at - 1]!);
  }

  renew(): void {
    this.shown = this.newest;
  }

  rows<Row extends { readonly staffId: string }>(rows: readonly Row[]): readonly Row[] {
    const places = new Map(rows.map((row, at) => [row, this.place(row.staffId, at)]));
    return [...rows].sort((one, other) => places.get(one)! - places.get(other)!);
  }

  private places(staff: readonly string[]): number[] {
    return staff.map((id, at) => this.place(id, at));
  }

  /** Somebody new comes last. */
  private place(staffId: string, at: number): number {
    const place = this.shown.indexOf(staffId);
    return place < 0 ? this.shown.length + at : place;
  }
}
