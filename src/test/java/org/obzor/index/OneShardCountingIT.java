package org.obzor.index;

/** The same on one shard, where only stories told more than once are looked at. */
class OneShardCountingIT extends ElasticCountingIT {
  @Override
  int shards() {
    return 1;
  }
}
