package nl.innovatiebudget.kit.cache;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what was used last, for keys whose value never changes; safe for several threads. */
public final class BoundedCache<K, V> {

  private final Map<K, V> entries;

  public BoundedCache(int mostEntries) {
    this.entries = Collections.synchronizedMap(new LeastRecentlyUsed<>(mostEntries));
  }

  public Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Gives the value back. */
  public V keep(K key, V value) {
    entries.put(key, value);
    return value;
  }

  private static final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int mostEntries;

    private LeastRecentlyUsed(int mostEntries) {
      super(16, 0.75f, true);
      this.mostEntries = mostEntries;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > mostEntries;
    }
  }
}
