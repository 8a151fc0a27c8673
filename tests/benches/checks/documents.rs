//! Documents on which all who are measured have to agree: the example, changed in one place or two.

use serde_json::{Value, json};

/// A document, what it is about, and how many rules it breaks.
pub(crate) struct Document {
    pub(crate) what: &'static str,
    pub(crate) value: Value,
    pub(crate) broken: usize,
}

/// The example, more valid documents, and at least one that breaks each rule.
pub(crate) fn all(example: &Value) -> Vec<Document> {
    let mut documents = vec![Document {
        what: "the example",
        value: example.clone(),
        broken: 0,
    }];
    let mut add = |what, broken, edit: &dyn Fn(&mut Value)| {
        let mut value = example.clone();
        edit(&mut value);
        documents.push(Document {
            what,
            value,
            broken,
        });
    };
    texts(&mut add);
    kafka(&mut add);
    rocketmq(&mut add);
    dcs(&mut add);
    advance(&mut add);
    add("two things are wrong", 2, &|job| {
        job["name"] = json!("");
        job["source_config"]["source_kafka"]["instance_id"] = json!("");
    });
    documents
}

/// Adds the example after an edit that breaks so many rules.
type Add<'a> = dyn FnMut(&'static str, usize, &dyn Fn(&mut Value)) + 'a;

fn texts(add: &mut Add<'_>) {
    add("a name of 128 letters", 0, &|job| {
        job["name"] = json!("n".repeat(128));
    });
    add("a name of 129 letters", 1, &|job| {
        job["name"] = json!("n".repeat(129));
    });
    add("an empty name", 1, &|job| job["name"] = json!(""));
    add("a name that starts with a dash", 1, &|job| {
        job["name"] = json!("-a");
    });
    add("a name with a space", 1, &|job| job["name"] = json!("a b"));
    add("a name with a letter beyond ASCII", 1, &|job| {
        job["name"] = json!("aé");
    });
    add("a name that ends with a line break", 1, &|job| {
        job["name"] = json!("a\n");
    });
    add("a name too long and of the wrong form", 2, &|job| {
        job["name"] = json!("é".repeat(129));
    });
    add("no description", 0, &|job| remove(job, "description"));
    add("256 code points in 1024 bytes", 0, &|job| {
        job["description"] = json!("😀".repeat(256));
    });
    add("257 code points", 1, &|job| {
        job["description"] = json!("é".repeat(257));
    });
}

fn kafka(add: &mut Add<'_>) {
    add("a Kafka instance without ID", 1, &|job| {
        remove(&mut job["source_config"]["source_kafka"], "instance_id");
    });
    add("a Kafka instance with an empty ID", 1, &|job| {
        job["sink_config"]["sink_kafka"]["instance_id"] = json!("");
    });
    add("another kind of Kafka instance, without ID", 0, &|job| {
        let kafka = &mut job["sink_config"]["sink_kafka"];
        kafka["config_type"] = json!("ON_PREMISES");
        remove(kafka, "instance_id");
    });
    add("a Kafka login without user and password", 2, &|job| {
        let kafka = &mut job["source_config"]["source_kafka"];
        kafka["authenticate_mode"] = json!("SASL_SSL");
        remove(kafka, "user_name");
        remove(kafka, "password");
    });
    add("a Kafka login without user", 1, &|job| {
        let kafka = &mut job["source_config"]["source_kafka"];
        kafka["authenticate_mode"] = json!("SASL_SSL");
        kafka["password"] = json!("secret");
    });
    add("a Kafka login with an empty password", 1, &|job| {
        let kafka = &mut job["sink_config"]["sink_kafka"];
        kafka["authenticate_mode"] = json!("SASL_SSL");
        kafka["user_name"] = json!("user");
        kafka["password"] = json!("");
    });
    add("a Kafka login with a password that is null", 1, &|job| {
        let kafka = &mut job["sink_config"]["sink_kafka"];
        kafka["authenticate_mode"] = json!("SASL_SSL");
        kafka["user_name"] = json!("user");
    });
    add("a whole Kafka login", 0, &|job| {
        let kafka = &mut job["sink_config"]["sink_kafka"];
        kafka["authenticate_mode"] = json!("SASL_SSL");
        kafka["user_name"] = json!("user");
        kafka["password"] = json!("secret");
    });
}

fn rocketmq(add: &mut Add<'_>) {
    let valid = || {
        json!({
            "config_type": "CLOUD", "region": "r", "project_id": "p", "instance_id": "i",
            "cluster_alias": "a", "ssl_open": "true", "acl_open": true, "user_name": "user",
            "password": "secret"
        })
    };
    let mut with = |what, broken, edit: &dyn Fn(&mut Value)| {
        add(what, broken, &|job| {
            let mut rocketmq = valid();
            edit(&mut rocketmq);
            job["source_config"] = json!({ "source_rocketmq": rocketmq });
        });
    };
    with("RocketMQ", 0, &|_| {});
    with("RocketMQ with SSL neither on nor off", 1, &|rocketmq| {
        rocketmq["ssl_open"] = json!("TRUE");
    });
    with("RocketMQ with an empty text for SSL", 1, &|rocketmq| {
        rocketmq["ssl_open"] = json!("");
    });
    with("RocketMQ without ID", 1, &|rocketmq| {
        remove(rocketmq, "instance_id");
    });
    with("RocketMQ login without user", 1, &|rocketmq| {
        remove(rocketmq, "user_name");
    });
    with("RocketMQ login without password", 1, &|rocketmq| {
        remove(rocketmq, "password");
    });
    with("RocketMQ without login", 0, &|rocketmq| {
        rocketmq["acl_open"] = json!(false);
        remove(rocketmq, "user_name");
        remove(rocketmq, "password");
    });
}

fn dcs(add: &mut Add<'_>) {
    add("DCS", 0, &|job| {
        job["sink_config"] = json!({ "sink_dcs": {
            "config_type": "CLOUD", "region": "r", "project_id": "p", "instance_id": "i"
        } });
    });
    add("DCS without ID", 1, &|job| {
        job["sink_config"] = json!({ "sink_dcs": {
            "config_type": "CLOUD", "region": "r", "project_id": "p"
        } });
    });
}

fn advance(add: &mut Add<'_>) {
    add("no topics from Kafka", 1, &|job| {
        remove(&mut job["advance_config"]["kafka2kafka"], "topic_regex");
    });
    add("topics and an expression for more from Kafka", 0, &|job| {
        job["advance_config"]["kafka2kafka"]["topics"] = json!("a,b");
    });
    add("an unknown compression for Kafka", 1, &|job| {
        job["advance_config"]["kafka2kafka"]["compress_alg"] = json!("brotli");
    });
    add("an empty compression for Kafka", 1, &|job| {
        job["advance_config"]["kafka2kafka"]["compress_alg"] = json!("");
    });
    let rocketmq = |member: &'static str, value: Value| {
        move |job: &mut Value| {
            let mut config = json!({
                "topics": "a", "topic_regex": "", "is_sync_progress": true, "seek_to": "last",
                "compress_alg": "zstd"
            });
            config[member] = value.clone();
            job["advance_config"] = json!({ "rocketmq2rocketmq": config });
        }
    };
    add(
        "a position by name",
        0,
        &rocketmq("seek_to", json!("first")),
    );
    add(
        "a position by time",
        0,
        &rocketmq("seek_to", json!("1745550992000")),
    );
    add("an empty position", 1, &rocketmq("seek_to", json!("")));
    add("two positions", 1, &rocketmq("seek_to", json!("first1")));
    add(
        "digits of another script",
        1,
        &rocketmq("seek_to", json!("１２")),
    );
    add("no topics from RocketMQ", 1, &rocketmq("topics", json!("")));
    add(
        "a compression of Kafka's for RocketMQ",
        1,
        &rocketmq("compress_alg", json!("snappy")),
    );
}

fn remove(object: &mut Value, member: &str) {
    object.as_object_mut().expect("an object").remove(member);
}
