/** Numbers that stand for annotations between one host and one page: shorter than their ids, and never used twice. */
export class Keys {
  private readonly byId = new Map<string, number>();
  private readonly ids: string[] = [];

  of(id: string): number {
    let key = this.byId.get(id);
    if (key === undefined) {
      key = this.ids.push(id);
      this.byId.set(id, key);
    }
    return key;
  }

  idOf(key: number): string | undefined {
    return this.ids[key - 1];
  }
}
