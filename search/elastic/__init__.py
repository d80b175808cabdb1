"""The index in Elasticsearch: what its documents hold, how they are read as Swedish, how they get there and how they are asked."""
