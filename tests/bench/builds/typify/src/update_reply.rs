#![allow(clippy::redundant_closure_call)]
#![allow(clippy::needless_lifetimes)]
#![allow(clippy::match_single_binding)]
#![allow(clippy::clone_on_copy)]

#[doc = "`Dcs2DcsAdvanceConfigView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct Dcs2DcsAdvanceConfigView {
    #[doc = "Wait between attempts after a connection failed. Default: 60 seconds; how the text notes the unit is not documented."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub connect_retry_time: ::std::option::Option<::std::string::String>,
    #[doc = "Wait between attempts after any other failure. Default: 60 seconds; how the text notes the unit is not documented."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub other_retry_time: ::std::option::Option<::std::string::String>,
    #[doc = "Highest rate at which changes are copied. Default: 5 MB/s; how the text notes the unit is not documented."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rate_limit: ::std::option::Option<::std::string::String>,
    #[doc = "Which data is copied."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub synchronize_type: ::std::option::Option<Dcs2DcsAdvanceConfigViewSynchronizeType>,
    #[doc = "Whether copying of changes is throttled to `rate_limit`: `true` for yes, `false` for no."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub use_rate_limit: ::std::option::Option<bool>,
    #[doc = "Node that is read: `true` for the standby, `false` for the master. The wire name is misspelt."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub use_salve_node: ::std::option::Option<bool>,
}
impl Dcs2DcsAdvanceConfigView {
    pub fn builder() -> builder::Dcs2DcsAdvanceConfigView {
        Default::default()
    }
}
#[doc = "Which data is copied."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct Dcs2DcsAdvanceConfigViewSynchronizeType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1>,
}
impl Dcs2DcsAdvanceConfigViewSynchronizeType {
    pub fn builder() -> builder::Dcs2DcsAdvanceConfigViewSynchronizeType {
        Default::default()
    }
}
#[doc = "`Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1 {
    #[serde(rename = "Full+Incremental")]
    FullIncremental,
}
impl ::std::fmt::Display for Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::FullIncremental => f.write_str("Full+Incremental"),
        }
    }
}
impl ::std::str::FromStr for Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "Full+Incremental" => Ok(Self::FullIncremental),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`DcsParametersView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct DcsParametersView {
    #[doc = "Address at which the DCS instance is reached."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<::std::string::String>,
    #[doc = "Kind of DCS instance."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub config_type: ::std::option::Option<DcsParametersViewConfigType>,
    #[doc = "ID of the DCS instance. A request needs it when `config_type` is `CLOUD`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instance_id: ::std::option::Option<::std::string::String>,
    #[doc = "Password of the DCS instance; `null` means unset."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub password: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the project that owns the instance."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub project_id: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the region the instance is in."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<::std::string::String>,
}
impl DcsParametersView {
    pub fn builder() -> builder::DcsParametersView {
        Default::default()
    }
}
#[doc = "Kind of DCS instance."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct DcsParametersViewConfigType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<DcsParametersViewConfigTypeSubtype1>,
}
impl DcsParametersViewConfigType {
    pub fn builder() -> builder::DcsParametersViewConfigType {
        Default::default()
    }
}
#[doc = "`DcsParametersViewConfigTypeSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum DcsParametersViewConfigTypeSubtype1 {
    #[serde(rename = "CLOUD")]
    Cloud,
}
impl ::std::fmt::Display for DcsParametersViewConfigTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Cloud => f.write_str("CLOUD"),
        }
    }
}
impl ::std::str::FromStr for DcsParametersViewConfigTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "CLOUD" => Ok(Self::Cloud),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for DcsParametersViewConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DcsParametersViewConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`EventRouterAdvanceConfigView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct EventRouterAdvanceConfigView {
    #[doc = "Settings for copying from DCS to DCS."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dcs2dcs: ::std::option::Option<Dcs2DcsAdvanceConfigView>,
    #[doc = "Settings for copying from Kafka to Kafka."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kafka2kafka: ::std::option::Option<Kafka2KafkaAdvanceConfigView>,
    #[doc = "Settings for copying from RocketMQ to RocketMQ."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rocketmq2rocketmq: ::std::option::Option<Rocketmq2RocketmqAdvanceConfigView>,
}
impl EventRouterAdvanceConfigView {
    pub fn builder() -> builder::EventRouterAdvanceConfigView {
        Default::default()
    }
}
#[doc = "`EventRouterJobSinkView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct EventRouterJobSinkView {
    #[doc = "DCS instance the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_dcs: ::std::option::Option<DcsParametersView>,
    #[doc = "Kafka instance the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_kafka: ::std::option::Option<KafkaParametersView>,
    #[doc = "RocketMQ instance the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_rocketmq: ::std::option::Option<RocketmqParametersView>,
}
impl EventRouterJobSinkView {
    pub fn builder() -> builder::EventRouterJobSinkView {
        Default::default()
    }
}
#[doc = "`EventRouterJobSourceView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct EventRouterJobSourceView {
    #[doc = "DCS instance the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_dcs: ::std::option::Option<DcsParametersView>,
    #[doc = "Kafka instance the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_kafka: ::std::option::Option<KafkaParametersView>,
    #[doc = "RocketMQ instance the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_rocketmq: ::std::option::Option<RocketmqParametersView>,
}
impl EventRouterJobSourceView {
    pub fn builder() -> builder::EventRouterJobSourceView {
        Default::default()
    }
}
#[doc = "`Kafka2KafkaAdvanceConfigView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct Kafka2KafkaAdvanceConfigView {
    #[doc = "How messages are compressed for Kafka."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub compress_alg: ::std::option::Option<Kafka2KafkaAdvanceConfigViewCompressAlg>,
    #[doc = "Whether each message gets a header that names its source."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_add_header: ::std::option::Option<bool>,
    #[doc = "Whether the progress of consumers is copied too: `true` for yes, `false` for no."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_sync_progress: ::std::option::Option<bool>,
    #[doc = "Whether topics get another name at the target."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rename_topic: ::std::option::Option<bool>,
    #[doc = "Number of replicas of each topic; at most as many as there are brokers."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub replica_cnt: ::std::option::Option<i32>,
    #[doc = "Position at which copying starts."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub seek_to: ::std::option::Option<::std::string::String>,
    #[doc = "Names that topics get at the target."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topic_mappings: ::std::option::Option<::std::vec::Vec<KafkaTopicMappingView>>,
    #[doc = "Regular expression for the names of the topics to copy. A request needs this or `topics`, not empty; it may have both."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topic_regex: ::std::option::Option<::std::string::String>,
    #[doc = "Topics to copy, by exact name, separated by commas. A request needs this or `topic_regex`, not empty; it may have both."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: ::std::option::Option<::std::string::String>,
}
impl Kafka2KafkaAdvanceConfigView {
    pub fn builder() -> builder::Kafka2KafkaAdvanceConfigView {
        Default::default()
    }
}
#[doc = "How messages are compressed for Kafka."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct Kafka2KafkaAdvanceConfigViewCompressAlg {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1>,
}
impl Kafka2KafkaAdvanceConfigViewCompressAlg {
    pub fn builder() -> builder::Kafka2KafkaAdvanceConfigViewCompressAlg {
        Default::default()
    }
}
#[doc = "`Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1 {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "gzip")]
    Gzip,
    #[serde(rename = "snappy")]
    Snappy,
    #[serde(rename = "lz4")]
    Lz4,
    #[serde(rename = "zstd")]
    Zstd,
}
impl ::std::fmt::Display for Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::None => f.write_str("none"),
            Self::Gzip => f.write_str("gzip"),
            Self::Snappy => f.write_str("snappy"),
            Self::Lz4 => f.write_str("lz4"),
            Self::Zstd => f.write_str("zstd"),
        }
    }
}
impl ::std::str::FromStr for Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "none" => Ok(Self::None),
            "gzip" => Ok(Self::Gzip),
            "snappy" => Ok(Self::Snappy),
            "lz4" => Ok(Self::Lz4),
            "zstd" => Ok(Self::Zstd),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`KafkaParametersView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct KafkaParametersView {
    #[doc = "Kafka brokers as `host:port`, separated by commas."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<::std::string::String>,
    #[doc = "How the job logs in to Kafka."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub authenticate_mode: ::std::option::Option<KafkaParametersViewAuthenticateMode>,
    #[doc = "Alias the job uses for the Kafka cluster."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cluster_alias: ::std::option::Option<::std::string::String>,
    #[doc = "Kind of Kafka instance."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub config_type: ::std::option::Option<KafkaParametersViewConfigType>,
    #[doc = "ID of the Kafka instance. A request needs it when `config_type` is `CLOUD`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instance_id: ::std::option::Option<::std::string::String>,
    #[doc = "Password of the Kafka user. A request needs it when `authenticate_mode` is `SASL_SSL`; `null` means unset."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub password: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the project that owns the instance."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub project_id: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the region the instance is in."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<::std::string::String>,
    #[doc = "SASL mechanism of the login; empty when there is none."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sasl_mechanism: ::std::option::Option<::std::string::String>,
    #[doc = "Kafka user. A request needs it when `authenticate_mode` is `SASL_SSL`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<::std::string::String>,
}
impl KafkaParametersView {
    pub fn builder() -> builder::KafkaParametersView {
        Default::default()
    }
}
#[doc = "How the job logs in to Kafka."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct KafkaParametersViewAuthenticateMode {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<KafkaParametersViewAuthenticateModeSubtype1>,
}
impl KafkaParametersViewAuthenticateMode {
    pub fn builder() -> builder::KafkaParametersViewAuthenticateMode {
        Default::default()
    }
}
#[doc = "`KafkaParametersViewAuthenticateModeSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum KafkaParametersViewAuthenticateModeSubtype1 {
    #[serde(rename = "PLAINTEXT")]
    Plaintext,
    #[serde(rename = "SASL_SSL")]
    SaslSsl,
}
impl ::std::fmt::Display for KafkaParametersViewAuthenticateModeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Plaintext => f.write_str("PLAINTEXT"),
            Self::SaslSsl => f.write_str("SASL_SSL"),
        }
    }
}
impl ::std::str::FromStr for KafkaParametersViewAuthenticateModeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "PLAINTEXT" => Ok(Self::Plaintext),
            "SASL_SSL" => Ok(Self::SaslSsl),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for KafkaParametersViewAuthenticateModeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for KafkaParametersViewAuthenticateModeSubtype1
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "Kind of Kafka instance."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct KafkaParametersViewConfigType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<KafkaParametersViewConfigTypeSubtype1>,
}
impl KafkaParametersViewConfigType {
    pub fn builder() -> builder::KafkaParametersViewConfigType {
        Default::default()
    }
}
#[doc = "`KafkaParametersViewConfigTypeSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum KafkaParametersViewConfigTypeSubtype1 {
    #[serde(rename = "CLOUD")]
    Cloud,
}
impl ::std::fmt::Display for KafkaParametersViewConfigTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Cloud => f.write_str("CLOUD"),
        }
    }
}
impl ::std::str::FromStr for KafkaParametersViewConfigTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "CLOUD" => Ok(Self::Cloud),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for KafkaParametersViewConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for KafkaParametersViewConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`KafkaTopicMappingView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct KafkaTopicMappingView {
    #[doc = "Name of the topic at the target."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_topic: ::std::option::Option<::std::string::String>,
    #[doc = "Name of the topic at the source."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_topic: ::std::option::Option<::std::string::String>,
}
impl KafkaTopicMappingView {
    pub fn builder() -> builder::KafkaTopicMappingView {
        Default::default()
    }
}
#[doc = "`Rocketmq2RocketmqAdvanceConfigView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct Rocketmq2RocketmqAdvanceConfigView {
    #[doc = "How messages are compressed for RocketMQ."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub compress_alg: ::std::option::Option<Rocketmq2RocketmqAdvanceConfigViewCompressAlg>,
    #[doc = "Whether the progress of consumers is copied too: `true` for yes, `false` for no."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_sync_progress: ::std::option::Option<bool>,
    #[doc = "Position at which copying starts: `first`, `last`, or a timestamp of a 64-bit integer in decimal digits. The unit of the timestamp is not documented."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub seek_to: ::std::option::Option<::std::string::String>,
    #[doc = "Regular expression for the names of the topics to copy. A request needs this or `topics`, not empty; it may have both."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topic_regex: ::std::option::Option<::std::string::String>,
    #[doc = "Topics to copy, by exact name, separated by commas. A request needs this or `topic_regex`, not empty; it may have both."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: ::std::option::Option<::std::string::String>,
}
impl Rocketmq2RocketmqAdvanceConfigView {
    pub fn builder() -> builder::Rocketmq2RocketmqAdvanceConfigView {
        Default::default()
    }
}
#[doc = "How messages are compressed for RocketMQ."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct Rocketmq2RocketmqAdvanceConfigViewCompressAlg {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1>,
}
impl Rocketmq2RocketmqAdvanceConfigViewCompressAlg {
    pub fn builder() -> builder::Rocketmq2RocketmqAdvanceConfigViewCompressAlg {
        Default::default()
    }
}
#[doc = "`Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1 {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "gzip")]
    Gzip,
    #[serde(rename = "lz4")]
    Lz4,
    #[serde(rename = "zstd")]
    Zstd,
}
impl ::std::fmt::Display for Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::None => f.write_str("none"),
            Self::Gzip => f.write_str("gzip"),
            Self::Lz4 => f.write_str("lz4"),
            Self::Zstd => f.write_str("zstd"),
        }
    }
}
impl ::std::str::FromStr for Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "none" => Ok(Self::None),
            "gzip" => Ok(Self::Gzip),
            "lz4" => Ok(Self::Lz4),
            "zstd" => Ok(Self::Zstd),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "`RocketmqParametersView`"]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct RocketmqParametersView {
    #[doc = "Whether RocketMQ checks access control lists: `true` for on, `false` for off. When on, a request needs `user_name` and `password`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub acl_open: ::std::option::Option<bool>,
    #[doc = "Address at which the RocketMQ instance is reached."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<::std::string::String>,
    #[doc = "Alias the job uses for the RocketMQ cluster."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cluster_alias: ::std::option::Option<::std::string::String>,
    #[doc = "Kind of RocketMQ instance."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub config_type: ::std::option::Option<RocketmqParametersViewConfigType>,
    #[doc = "ID of the RocketMQ instance. A request needs it when `config_type` is `CLOUD`."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instance_id: ::std::option::Option<::std::string::String>,
    #[doc = "Password of the RocketMQ user. A request needs it when `acl_open` is true; `null` means unset."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub password: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the project that owns the instance."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub project_id: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the region the instance is in."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<::std::string::String>,
    #[doc = "Whether RocketMQ is reached over SSL; a text, not a Boolean."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ssl_open: ::std::option::Option<RocketmqParametersViewSslOpen>,
    #[doc = "RocketMQ user. A request needs it when `acl_open` is true."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<::std::string::String>,
}
impl RocketmqParametersView {
    pub fn builder() -> builder::RocketmqParametersView {
        Default::default()
    }
}
#[doc = "Kind of RocketMQ instance."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct RocketmqParametersViewConfigType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<RocketmqParametersViewConfigTypeSubtype1>,
}
impl RocketmqParametersViewConfigType {
    pub fn builder() -> builder::RocketmqParametersViewConfigType {
        Default::default()
    }
}
#[doc = "`RocketmqParametersViewConfigTypeSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum RocketmqParametersViewConfigTypeSubtype1 {
    #[serde(rename = "CLOUD")]
    Cloud,
}
impl ::std::fmt::Display for RocketmqParametersViewConfigTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Cloud => f.write_str("CLOUD"),
        }
    }
}
impl ::std::str::FromStr for RocketmqParametersViewConfigTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "CLOUD" => Ok(Self::Cloud),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for RocketmqParametersViewConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for RocketmqParametersViewConfigTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "Whether RocketMQ is reached over SSL; a text, not a Boolean."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct RocketmqParametersViewSslOpen {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<RocketmqParametersViewSslOpenSubtype1>,
}
impl RocketmqParametersViewSslOpen {
    pub fn builder() -> builder::RocketmqParametersViewSslOpen {
        Default::default()
    }
}
#[doc = "`RocketmqParametersViewSslOpenSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum RocketmqParametersViewSslOpenSubtype1 {
    #[serde(rename = "true")]
    True,
    #[serde(rename = "false")]
    False,
}
impl ::std::fmt::Display for RocketmqParametersViewSslOpenSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::True => f.write_str("true"),
            Self::False => f.write_str("false"),
        }
    }
}
impl ::std::str::FromStr for RocketmqParametersViewSslOpenSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "true" => Ok(Self::True),
            "false" => Ok(Self::False),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for RocketmqParametersViewSslOpenSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for RocketmqParametersViewSslOpenSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = "The job after the update."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct UpdateEventRouterJobResponse {
    #[doc = "How the job copies."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub advance_config: ::std::option::Option<EventRouterAdvanceConfigView>,
    #[doc = "ID of the event stream cluster the job runs on."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cluster_id: ::std::option::Option<::std::string::String>,
    #[doc = "Time of creation, in UTC."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_time: ::std::option::Option<::std::string::String>,
    #[doc = "Free text about the job."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    #[doc = "Error code of the job."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub err_code: ::std::option::Option<::std::string::String>,
    #[doc = "What caused the error."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub err_message: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the job; an opaque text."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub job_id: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the user's log group the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub log_group_id: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the user's log stream the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub log_stream_id: ::std::option::Option<::std::string::String>,
    #[doc = "Name of the job. A letter or digit comes first; letters, digits, `.`, `_` and `-` may follow."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    #[doc = "What the job is for."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scene_type: ::std::option::Option<UpdateEventRouterJobResponseSceneType>,
    #[doc = "What the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_config: ::std::option::Option<EventRouterJobSinkView>,
    #[doc = "Whether the target can be reached."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_status: ::std::option::Option<::std::string::String>,
    #[doc = "Details on reaching the target."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_status_info: ::std::option::Option<::std::string::String>,
    #[doc = "Kind of system the job writes to."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sink_type: ::std::option::Option<::std::string::String>,
    #[doc = "What the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_config: ::std::option::Option<EventRouterJobSourceView>,
    #[doc = "Whether the source can be reached."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_status: ::std::option::Option<::std::string::String>,
    #[doc = "Details on reaching the source."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_status_info: ::std::option::Option<::std::string::String>,
    #[doc = "Kind of system the job reads from."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source_type: ::std::option::Option<::std::string::String>,
    #[doc = "State of the job."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the subnet the job uses."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<::std::string::String>,
    #[doc = "Time of the last update, in UTC."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_time: ::std::option::Option<::std::string::String>,
    #[doc = "ID of the VPC the job uses."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<::std::string::String>,
}
impl UpdateEventRouterJobResponse {
    pub fn builder() -> builder::UpdateEventRouterJobResponse {
        Default::default()
    }
}
#[doc = "What the job is for."]
#[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
pub struct UpdateEventRouterJobResponseSceneType {
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_0: ::std::option::Option<::std::string::String>,
    #[serde(flatten, skip_serializing_if = "::std::option::Option::is_none")]
    pub subtype_1: ::std::option::Option<UpdateEventRouterJobResponseSceneTypeSubtype1>,
}
impl UpdateEventRouterJobResponseSceneType {
    pub fn builder() -> builder::UpdateEventRouterJobResponseSceneType {
        Default::default()
    }
}
#[doc = "`UpdateEventRouterJobResponseSceneTypeSubtype1`"]
#[derive(
    :: serde :: Deserialize,
    :: serde :: Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
)]
pub enum UpdateEventRouterJobResponseSceneTypeSubtype1 {
    #[serde(rename = "DISASTER_BACKUP")]
    DisasterBackup,
}
impl ::std::fmt::Display for UpdateEventRouterJobResponseSceneTypeSubtype1 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::DisasterBackup => f.write_str("DISASTER_BACKUP"),
        }
    }
}
impl ::std::str::FromStr for UpdateEventRouterJobResponseSceneTypeSubtype1 {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "DISASTER_BACKUP" => Ok(Self::DisasterBackup),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for UpdateEventRouterJobResponseSceneTypeSubtype1 {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String>
    for UpdateEventRouterJobResponseSceneTypeSubtype1
{
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[doc = " Types for composing complex structures."]
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct Dcs2DcsAdvanceConfigView {
        connect_retry_time: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        other_retry_time: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        rate_limit: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        synchronize_type: ::std::result::Result<
            ::std::option::Option<super::Dcs2DcsAdvanceConfigViewSynchronizeType>,
            ::std::string::String,
        >,
        use_rate_limit: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        use_salve_node: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
    }
    impl ::std::default::Default for Dcs2DcsAdvanceConfigView {
        fn default() -> Self {
            Self {
                connect_retry_time: Ok(Default::default()),
                other_retry_time: Ok(Default::default()),
                rate_limit: Ok(Default::default()),
                synchronize_type: Ok(Default::default()),
                use_rate_limit: Ok(Default::default()),
                use_salve_node: Ok(Default::default()),
            }
        }
    }
    impl Dcs2DcsAdvanceConfigView {
        pub fn connect_retry_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.connect_retry_time = value.try_into().map_err(|e| {
                format!("error converting supplied value for connect_retry_time: {e}")
            });
            self
        }
        pub fn other_retry_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.other_retry_time = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for other_retry_time: {e}"));
            self
        }
        pub fn rate_limit<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.rate_limit = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for rate_limit: {e}"));
            self
        }
        pub fn synchronize_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::Dcs2DcsAdvanceConfigViewSynchronizeType>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.synchronize_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for synchronize_type: {e}"));
            self
        }
        pub fn use_rate_limit<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.use_rate_limit = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for use_rate_limit: {e}"));
            self
        }
        pub fn use_salve_node<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.use_salve_node = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for use_salve_node: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Dcs2DcsAdvanceConfigView> for super::Dcs2DcsAdvanceConfigView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Dcs2DcsAdvanceConfigView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                connect_retry_time: value.connect_retry_time?,
                other_retry_time: value.other_retry_time?,
                rate_limit: value.rate_limit?,
                synchronize_type: value.synchronize_type?,
                use_rate_limit: value.use_rate_limit?,
                use_salve_node: value.use_salve_node?,
            })
        }
    }
    impl ::std::convert::From<super::Dcs2DcsAdvanceConfigView> for Dcs2DcsAdvanceConfigView {
        fn from(value: super::Dcs2DcsAdvanceConfigView) -> Self {
            Self {
                connect_retry_time: Ok(value.connect_retry_time),
                other_retry_time: Ok(value.other_retry_time),
                rate_limit: Ok(value.rate_limit),
                synchronize_type: Ok(value.synchronize_type),
                use_rate_limit: Ok(value.use_rate_limit),
                use_salve_node: Ok(value.use_salve_node),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct Dcs2DcsAdvanceConfigViewSynchronizeType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Dcs2DcsAdvanceConfigViewSynchronizeType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl Dcs2DcsAdvanceConfigViewSynchronizeType {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::Dcs2DcsAdvanceConfigViewSynchronizeTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Dcs2DcsAdvanceConfigViewSynchronizeType>
        for super::Dcs2DcsAdvanceConfigViewSynchronizeType
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Dcs2DcsAdvanceConfigViewSynchronizeType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::Dcs2DcsAdvanceConfigViewSynchronizeType>
        for Dcs2DcsAdvanceConfigViewSynchronizeType
    {
        fn from(value: super::Dcs2DcsAdvanceConfigViewSynchronizeType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct DcsParametersView {
        address: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        config_type: ::std::result::Result<
            ::std::option::Option<super::DcsParametersViewConfigType>,
            ::std::string::String,
        >,
        instance_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        password: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        project_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        region: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for DcsParametersView {
        fn default() -> Self {
            Self {
                address: Ok(Default::default()),
                config_type: Ok(Default::default()),
                instance_id: Ok(Default::default()),
                password: Ok(Default::default()),
                project_id: Ok(Default::default()),
                region: Ok(Default::default()),
            }
        }
    }
    impl DcsParametersView {
        pub fn address<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.address = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for address: {e}"));
            self
        }
        pub fn config_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::DcsParametersViewConfigType>>,
            T::Error: ::std::fmt::Display,
        {
            self.config_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for config_type: {e}"));
            self
        }
        pub fn instance_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.instance_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for instance_id: {e}"));
            self
        }
        pub fn password<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.password = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for password: {e}"));
            self
        }
        pub fn project_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.project_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for project_id: {e}"));
            self
        }
        pub fn region<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.region = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for region: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<DcsParametersView> for super::DcsParametersView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: DcsParametersView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                address: value.address?,
                config_type: value.config_type?,
                instance_id: value.instance_id?,
                password: value.password?,
                project_id: value.project_id?,
                region: value.region?,
            })
        }
    }
    impl ::std::convert::From<super::DcsParametersView> for DcsParametersView {
        fn from(value: super::DcsParametersView) -> Self {
            Self {
                address: Ok(value.address),
                config_type: Ok(value.config_type),
                instance_id: Ok(value.instance_id),
                password: Ok(value.password),
                project_id: Ok(value.project_id),
                region: Ok(value.region),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct DcsParametersViewConfigType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::DcsParametersViewConfigTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for DcsParametersViewConfigType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl DcsParametersViewConfigType {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::DcsParametersViewConfigTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<DcsParametersViewConfigType> for super::DcsParametersViewConfigType {
        type Error = super::error::ConversionError;
        fn try_from(
            value: DcsParametersViewConfigType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::DcsParametersViewConfigType> for DcsParametersViewConfigType {
        fn from(value: super::DcsParametersViewConfigType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct EventRouterAdvanceConfigView {
        dcs2dcs: ::std::result::Result<
            ::std::option::Option<super::Dcs2DcsAdvanceConfigView>,
            ::std::string::String,
        >,
        kafka2kafka: ::std::result::Result<
            ::std::option::Option<super::Kafka2KafkaAdvanceConfigView>,
            ::std::string::String,
        >,
        rocketmq2rocketmq: ::std::result::Result<
            ::std::option::Option<super::Rocketmq2RocketmqAdvanceConfigView>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for EventRouterAdvanceConfigView {
        fn default() -> Self {
            Self {
                dcs2dcs: Ok(Default::default()),
                kafka2kafka: Ok(Default::default()),
                rocketmq2rocketmq: Ok(Default::default()),
            }
        }
    }
    impl EventRouterAdvanceConfigView {
        pub fn dcs2dcs<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Dcs2DcsAdvanceConfigView>>,
            T::Error: ::std::fmt::Display,
        {
            self.dcs2dcs = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for dcs2dcs: {e}"));
            self
        }
        pub fn kafka2kafka<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Kafka2KafkaAdvanceConfigView>>,
            T::Error: ::std::fmt::Display,
        {
            self.kafka2kafka = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for kafka2kafka: {e}"));
            self
        }
        pub fn rocketmq2rocketmq<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::Rocketmq2RocketmqAdvanceConfigView>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.rocketmq2rocketmq = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for rocketmq2rocketmq: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<EventRouterAdvanceConfigView> for super::EventRouterAdvanceConfigView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: EventRouterAdvanceConfigView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                dcs2dcs: value.dcs2dcs?,
                kafka2kafka: value.kafka2kafka?,
                rocketmq2rocketmq: value.rocketmq2rocketmq?,
            })
        }
    }
    impl ::std::convert::From<super::EventRouterAdvanceConfigView> for EventRouterAdvanceConfigView {
        fn from(value: super::EventRouterAdvanceConfigView) -> Self {
            Self {
                dcs2dcs: Ok(value.dcs2dcs),
                kafka2kafka: Ok(value.kafka2kafka),
                rocketmq2rocketmq: Ok(value.rocketmq2rocketmq),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct EventRouterJobSinkView {
        sink_dcs: ::std::result::Result<
            ::std::option::Option<super::DcsParametersView>,
            ::std::string::String,
        >,
        sink_kafka: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersView>,
            ::std::string::String,
        >,
        sink_rocketmq: ::std::result::Result<
            ::std::option::Option<super::RocketmqParametersView>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for EventRouterJobSinkView {
        fn default() -> Self {
            Self {
                sink_dcs: Ok(Default::default()),
                sink_kafka: Ok(Default::default()),
                sink_rocketmq: Ok(Default::default()),
            }
        }
    }
    impl EventRouterJobSinkView {
        pub fn sink_dcs<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::DcsParametersView>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_dcs = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_dcs: {e}"));
            self
        }
        pub fn sink_kafka<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::KafkaParametersView>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_kafka = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_kafka: {e}"));
            self
        }
        pub fn sink_rocketmq<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::RocketmqParametersView>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_rocketmq = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_rocketmq: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<EventRouterJobSinkView> for super::EventRouterJobSinkView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: EventRouterJobSinkView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                sink_dcs: value.sink_dcs?,
                sink_kafka: value.sink_kafka?,
                sink_rocketmq: value.sink_rocketmq?,
            })
        }
    }
    impl ::std::convert::From<super::EventRouterJobSinkView> for EventRouterJobSinkView {
        fn from(value: super::EventRouterJobSinkView) -> Self {
            Self {
                sink_dcs: Ok(value.sink_dcs),
                sink_kafka: Ok(value.sink_kafka),
                sink_rocketmq: Ok(value.sink_rocketmq),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct EventRouterJobSourceView {
        source_dcs: ::std::result::Result<
            ::std::option::Option<super::DcsParametersView>,
            ::std::string::String,
        >,
        source_kafka: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersView>,
            ::std::string::String,
        >,
        source_rocketmq: ::std::result::Result<
            ::std::option::Option<super::RocketmqParametersView>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for EventRouterJobSourceView {
        fn default() -> Self {
            Self {
                source_dcs: Ok(Default::default()),
                source_kafka: Ok(Default::default()),
                source_rocketmq: Ok(Default::default()),
            }
        }
    }
    impl EventRouterJobSourceView {
        pub fn source_dcs<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::DcsParametersView>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_dcs = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_dcs: {e}"));
            self
        }
        pub fn source_kafka<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::KafkaParametersView>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_kafka = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_kafka: {e}"));
            self
        }
        pub fn source_rocketmq<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::RocketmqParametersView>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_rocketmq = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_rocketmq: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<EventRouterJobSourceView> for super::EventRouterJobSourceView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: EventRouterJobSourceView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                source_dcs: value.source_dcs?,
                source_kafka: value.source_kafka?,
                source_rocketmq: value.source_rocketmq?,
            })
        }
    }
    impl ::std::convert::From<super::EventRouterJobSourceView> for EventRouterJobSourceView {
        fn from(value: super::EventRouterJobSourceView) -> Self {
            Self {
                source_dcs: Ok(value.source_dcs),
                source_kafka: Ok(value.source_kafka),
                source_rocketmq: Ok(value.source_rocketmq),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct Kafka2KafkaAdvanceConfigView {
        compress_alg: ::std::result::Result<
            ::std::option::Option<super::Kafka2KafkaAdvanceConfigViewCompressAlg>,
            ::std::string::String,
        >,
        is_add_header: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        is_sync_progress: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        rename_topic: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        replica_cnt: ::std::result::Result<::std::option::Option<i32>, ::std::string::String>,
        seek_to: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topic_mappings: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::KafkaTopicMappingView>>,
            ::std::string::String,
        >,
        topic_regex: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topics: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Kafka2KafkaAdvanceConfigView {
        fn default() -> Self {
            Self {
                compress_alg: Ok(Default::default()),
                is_add_header: Ok(Default::default()),
                is_sync_progress: Ok(Default::default()),
                rename_topic: Ok(Default::default()),
                replica_cnt: Ok(Default::default()),
                seek_to: Ok(Default::default()),
                topic_mappings: Ok(Default::default()),
                topic_regex: Ok(Default::default()),
                topics: Ok(Default::default()),
            }
        }
    }
    impl Kafka2KafkaAdvanceConfigView {
        pub fn compress_alg<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::Kafka2KafkaAdvanceConfigViewCompressAlg>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.compress_alg = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for compress_alg: {e}"));
            self
        }
        pub fn is_add_header<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.is_add_header = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for is_add_header: {e}"));
            self
        }
        pub fn is_sync_progress<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.is_sync_progress = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for is_sync_progress: {e}"));
            self
        }
        pub fn rename_topic<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.rename_topic = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for rename_topic: {e}"));
            self
        }
        pub fn replica_cnt<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.replica_cnt = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for replica_cnt: {e}"));
            self
        }
        pub fn seek_to<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.seek_to = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for seek_to: {e}"));
            self
        }
        pub fn topic_mappings<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::std::vec::Vec<super::KafkaTopicMappingView>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.topic_mappings = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topic_mappings: {e}"));
            self
        }
        pub fn topic_regex<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topic_regex = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topic_regex: {e}"));
            self
        }
        pub fn topics<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topics = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topics: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Kafka2KafkaAdvanceConfigView> for super::Kafka2KafkaAdvanceConfigView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Kafka2KafkaAdvanceConfigView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                compress_alg: value.compress_alg?,
                is_add_header: value.is_add_header?,
                is_sync_progress: value.is_sync_progress?,
                rename_topic: value.rename_topic?,
                replica_cnt: value.replica_cnt?,
                seek_to: value.seek_to?,
                topic_mappings: value.topic_mappings?,
                topic_regex: value.topic_regex?,
                topics: value.topics?,
            })
        }
    }
    impl ::std::convert::From<super::Kafka2KafkaAdvanceConfigView> for Kafka2KafkaAdvanceConfigView {
        fn from(value: super::Kafka2KafkaAdvanceConfigView) -> Self {
            Self {
                compress_alg: Ok(value.compress_alg),
                is_add_header: Ok(value.is_add_header),
                is_sync_progress: Ok(value.is_sync_progress),
                rename_topic: Ok(value.rename_topic),
                replica_cnt: Ok(value.replica_cnt),
                seek_to: Ok(value.seek_to),
                topic_mappings: Ok(value.topic_mappings),
                topic_regex: Ok(value.topic_regex),
                topics: Ok(value.topics),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct Kafka2KafkaAdvanceConfigViewCompressAlg {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Kafka2KafkaAdvanceConfigViewCompressAlg {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl Kafka2KafkaAdvanceConfigViewCompressAlg {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::Kafka2KafkaAdvanceConfigViewCompressAlgSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Kafka2KafkaAdvanceConfigViewCompressAlg>
        for super::Kafka2KafkaAdvanceConfigViewCompressAlg
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Kafka2KafkaAdvanceConfigViewCompressAlg,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::Kafka2KafkaAdvanceConfigViewCompressAlg>
        for Kafka2KafkaAdvanceConfigViewCompressAlg
    {
        fn from(value: super::Kafka2KafkaAdvanceConfigViewCompressAlg) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct KafkaParametersView {
        address: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        authenticate_mode: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersViewAuthenticateMode>,
            ::std::string::String,
        >,
        cluster_alias: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        config_type: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersViewConfigType>,
            ::std::string::String,
        >,
        instance_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        password: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        project_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        region: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sasl_mechanism: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        user_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for KafkaParametersView {
        fn default() -> Self {
            Self {
                address: Ok(Default::default()),
                authenticate_mode: Ok(Default::default()),
                cluster_alias: Ok(Default::default()),
                config_type: Ok(Default::default()),
                instance_id: Ok(Default::default()),
                password: Ok(Default::default()),
                project_id: Ok(Default::default()),
                region: Ok(Default::default()),
                sasl_mechanism: Ok(Default::default()),
                user_name: Ok(Default::default()),
            }
        }
    }
    impl KafkaParametersView {
        pub fn address<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.address = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for address: {e}"));
            self
        }
        pub fn authenticate_mode<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::KafkaParametersViewAuthenticateMode>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.authenticate_mode = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for authenticate_mode: {e}"));
            self
        }
        pub fn cluster_alias<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.cluster_alias = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for cluster_alias: {e}"));
            self
        }
        pub fn config_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::KafkaParametersViewConfigType>>,
            T::Error: ::std::fmt::Display,
        {
            self.config_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for config_type: {e}"));
            self
        }
        pub fn instance_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.instance_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for instance_id: {e}"));
            self
        }
        pub fn password<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.password = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for password: {e}"));
            self
        }
        pub fn project_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.project_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for project_id: {e}"));
            self
        }
        pub fn region<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.region = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for region: {e}"));
            self
        }
        pub fn sasl_mechanism<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.sasl_mechanism = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sasl_mechanism: {e}"));
            self
        }
        pub fn user_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for user_name: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<KafkaParametersView> for super::KafkaParametersView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KafkaParametersView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                address: value.address?,
                authenticate_mode: value.authenticate_mode?,
                cluster_alias: value.cluster_alias?,
                config_type: value.config_type?,
                instance_id: value.instance_id?,
                password: value.password?,
                project_id: value.project_id?,
                region: value.region?,
                sasl_mechanism: value.sasl_mechanism?,
                user_name: value.user_name?,
            })
        }
    }
    impl ::std::convert::From<super::KafkaParametersView> for KafkaParametersView {
        fn from(value: super::KafkaParametersView) -> Self {
            Self {
                address: Ok(value.address),
                authenticate_mode: Ok(value.authenticate_mode),
                cluster_alias: Ok(value.cluster_alias),
                config_type: Ok(value.config_type),
                instance_id: Ok(value.instance_id),
                password: Ok(value.password),
                project_id: Ok(value.project_id),
                region: Ok(value.region),
                sasl_mechanism: Ok(value.sasl_mechanism),
                user_name: Ok(value.user_name),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct KafkaParametersViewAuthenticateMode {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersViewAuthenticateModeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for KafkaParametersViewAuthenticateMode {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl KafkaParametersViewAuthenticateMode {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::KafkaParametersViewAuthenticateModeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<KafkaParametersViewAuthenticateMode>
        for super::KafkaParametersViewAuthenticateMode
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KafkaParametersViewAuthenticateMode,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::KafkaParametersViewAuthenticateMode>
        for KafkaParametersViewAuthenticateMode
    {
        fn from(value: super::KafkaParametersViewAuthenticateMode) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct KafkaParametersViewConfigType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::KafkaParametersViewConfigTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for KafkaParametersViewConfigType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl KafkaParametersViewConfigType {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::KafkaParametersViewConfigTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<KafkaParametersViewConfigType>
        for super::KafkaParametersViewConfigType
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KafkaParametersViewConfigType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::KafkaParametersViewConfigType> for KafkaParametersViewConfigType {
        fn from(value: super::KafkaParametersViewConfigType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct KafkaTopicMappingView {
        sink_topic: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        source_topic: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for KafkaTopicMappingView {
        fn default() -> Self {
            Self {
                sink_topic: Ok(Default::default()),
                source_topic: Ok(Default::default()),
            }
        }
    }
    impl KafkaTopicMappingView {
        pub fn sink_topic<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_topic = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_topic: {e}"));
            self
        }
        pub fn source_topic<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_topic = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_topic: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<KafkaTopicMappingView> for super::KafkaTopicMappingView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KafkaTopicMappingView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                sink_topic: value.sink_topic?,
                source_topic: value.source_topic?,
            })
        }
    }
    impl ::std::convert::From<super::KafkaTopicMappingView> for KafkaTopicMappingView {
        fn from(value: super::KafkaTopicMappingView) -> Self {
            Self {
                sink_topic: Ok(value.sink_topic),
                source_topic: Ok(value.source_topic),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct Rocketmq2RocketmqAdvanceConfigView {
        compress_alg: ::std::result::Result<
            ::std::option::Option<super::Rocketmq2RocketmqAdvanceConfigViewCompressAlg>,
            ::std::string::String,
        >,
        is_sync_progress: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        seek_to: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topic_regex: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topics: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Rocketmq2RocketmqAdvanceConfigView {
        fn default() -> Self {
            Self {
                compress_alg: Ok(Default::default()),
                is_sync_progress: Ok(Default::default()),
                seek_to: Ok(Default::default()),
                topic_regex: Ok(Default::default()),
                topics: Ok(Default::default()),
            }
        }
    }
    impl Rocketmq2RocketmqAdvanceConfigView {
        pub fn compress_alg<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::Rocketmq2RocketmqAdvanceConfigViewCompressAlg>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.compress_alg = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for compress_alg: {e}"));
            self
        }
        pub fn is_sync_progress<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.is_sync_progress = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for is_sync_progress: {e}"));
            self
        }
        pub fn seek_to<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.seek_to = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for seek_to: {e}"));
            self
        }
        pub fn topic_regex<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topic_regex = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topic_regex: {e}"));
            self
        }
        pub fn topics<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.topics = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topics: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Rocketmq2RocketmqAdvanceConfigView>
        for super::Rocketmq2RocketmqAdvanceConfigView
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Rocketmq2RocketmqAdvanceConfigView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                compress_alg: value.compress_alg?,
                is_sync_progress: value.is_sync_progress?,
                seek_to: value.seek_to?,
                topic_regex: value.topic_regex?,
                topics: value.topics?,
            })
        }
    }
    impl ::std::convert::From<super::Rocketmq2RocketmqAdvanceConfigView>
        for Rocketmq2RocketmqAdvanceConfigView
    {
        fn from(value: super::Rocketmq2RocketmqAdvanceConfigView) -> Self {
            Self {
                compress_alg: Ok(value.compress_alg),
                is_sync_progress: Ok(value.is_sync_progress),
                seek_to: Ok(value.seek_to),
                topic_regex: Ok(value.topic_regex),
                topics: Ok(value.topics),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct Rocketmq2RocketmqAdvanceConfigViewCompressAlg {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Rocketmq2RocketmqAdvanceConfigViewCompressAlg {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl Rocketmq2RocketmqAdvanceConfigViewCompressAlg {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::Rocketmq2RocketmqAdvanceConfigViewCompressAlgSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<Rocketmq2RocketmqAdvanceConfigViewCompressAlg>
        for super::Rocketmq2RocketmqAdvanceConfigViewCompressAlg
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Rocketmq2RocketmqAdvanceConfigViewCompressAlg,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::Rocketmq2RocketmqAdvanceConfigViewCompressAlg>
        for Rocketmq2RocketmqAdvanceConfigViewCompressAlg
    {
        fn from(value: super::Rocketmq2RocketmqAdvanceConfigViewCompressAlg) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct RocketmqParametersView {
        acl_open: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        address: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        cluster_alias: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        config_type: ::std::result::Result<
            ::std::option::Option<super::RocketmqParametersViewConfigType>,
            ::std::string::String,
        >,
        instance_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        password: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        project_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        region: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        ssl_open: ::std::result::Result<
            ::std::option::Option<super::RocketmqParametersViewSslOpen>,
            ::std::string::String,
        >,
        user_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RocketmqParametersView {
        fn default() -> Self {
            Self {
                acl_open: Ok(Default::default()),
                address: Ok(Default::default()),
                cluster_alias: Ok(Default::default()),
                config_type: Ok(Default::default()),
                instance_id: Ok(Default::default()),
                password: Ok(Default::default()),
                project_id: Ok(Default::default()),
                region: Ok(Default::default()),
                ssl_open: Ok(Default::default()),
                user_name: Ok(Default::default()),
            }
        }
    }
    impl RocketmqParametersView {
        pub fn acl_open<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.acl_open = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for acl_open: {e}"));
            self
        }
        pub fn address<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.address = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for address: {e}"));
            self
        }
        pub fn cluster_alias<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.cluster_alias = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for cluster_alias: {e}"));
            self
        }
        pub fn config_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::RocketmqParametersViewConfigType>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.config_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for config_type: {e}"));
            self
        }
        pub fn instance_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.instance_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for instance_id: {e}"));
            self
        }
        pub fn password<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.password = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for password: {e}"));
            self
        }
        pub fn project_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.project_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for project_id: {e}"));
            self
        }
        pub fn region<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.region = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for region: {e}"));
            self
        }
        pub fn ssl_open<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::RocketmqParametersViewSslOpen>>,
            T::Error: ::std::fmt::Display,
        {
            self.ssl_open = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for ssl_open: {e}"));
            self
        }
        pub fn user_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for user_name: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RocketmqParametersView> for super::RocketmqParametersView {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RocketmqParametersView,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                acl_open: value.acl_open?,
                address: value.address?,
                cluster_alias: value.cluster_alias?,
                config_type: value.config_type?,
                instance_id: value.instance_id?,
                password: value.password?,
                project_id: value.project_id?,
                region: value.region?,
                ssl_open: value.ssl_open?,
                user_name: value.user_name?,
            })
        }
    }
    impl ::std::convert::From<super::RocketmqParametersView> for RocketmqParametersView {
        fn from(value: super::RocketmqParametersView) -> Self {
            Self {
                acl_open: Ok(value.acl_open),
                address: Ok(value.address),
                cluster_alias: Ok(value.cluster_alias),
                config_type: Ok(value.config_type),
                instance_id: Ok(value.instance_id),
                password: Ok(value.password),
                project_id: Ok(value.project_id),
                region: Ok(value.region),
                ssl_open: Ok(value.ssl_open),
                user_name: Ok(value.user_name),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct RocketmqParametersViewConfigType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::RocketmqParametersViewConfigTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RocketmqParametersViewConfigType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl RocketmqParametersViewConfigType {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::RocketmqParametersViewConfigTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RocketmqParametersViewConfigType>
        for super::RocketmqParametersViewConfigType
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RocketmqParametersViewConfigType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::RocketmqParametersViewConfigType>
        for RocketmqParametersViewConfigType
    {
        fn from(value: super::RocketmqParametersViewConfigType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct RocketmqParametersViewSslOpen {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::RocketmqParametersViewSslOpenSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for RocketmqParametersViewSslOpen {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl RocketmqParametersViewSslOpen {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::RocketmqParametersViewSslOpenSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<RocketmqParametersViewSslOpen>
        for super::RocketmqParametersViewSslOpen
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RocketmqParametersViewSslOpen,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::RocketmqParametersViewSslOpen> for RocketmqParametersViewSslOpen {
        fn from(value: super::RocketmqParametersViewSslOpen) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct UpdateEventRouterJobResponse {
        advance_config: ::std::result::Result<
            ::std::option::Option<super::EventRouterAdvanceConfigView>,
            ::std::string::String,
        >,
        cluster_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        created_time: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        description: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        err_code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        err_message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        job_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        log_group_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        log_stream_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        scene_type: ::std::result::Result<
            ::std::option::Option<super::UpdateEventRouterJobResponseSceneType>,
            ::std::string::String,
        >,
        sink_config: ::std::result::Result<
            ::std::option::Option<super::EventRouterJobSinkView>,
            ::std::string::String,
        >,
        sink_status: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sink_status_info: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sink_type: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        source_config: ::std::result::Result<
            ::std::option::Option<super::EventRouterJobSourceView>,
            ::std::string::String,
        >,
        source_status: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        source_status_info: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        source_type: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        status: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subnet_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        updated_time: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        vpc_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdateEventRouterJobResponse {
        fn default() -> Self {
            Self {
                advance_config: Ok(Default::default()),
                cluster_id: Ok(Default::default()),
                created_time: Ok(Default::default()),
                description: Ok(Default::default()),
                err_code: Ok(Default::default()),
                err_message: Ok(Default::default()),
                job_id: Ok(Default::default()),
                log_group_id: Ok(Default::default()),
                log_stream_id: Ok(Default::default()),
                name: Ok(Default::default()),
                scene_type: Ok(Default::default()),
                sink_config: Ok(Default::default()),
                sink_status: Ok(Default::default()),
                sink_status_info: Ok(Default::default()),
                sink_type: Ok(Default::default()),
                source_config: Ok(Default::default()),
                source_status: Ok(Default::default()),
                source_status_info: Ok(Default::default()),
                source_type: Ok(Default::default()),
                status: Ok(Default::default()),
                subnet_id: Ok(Default::default()),
                updated_time: Ok(Default::default()),
                vpc_id: Ok(Default::default()),
            }
        }
    }
    impl UpdateEventRouterJobResponse {
        pub fn advance_config<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::EventRouterAdvanceConfigView>>,
            T::Error: ::std::fmt::Display,
        {
            self.advance_config = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for advance_config: {e}"));
            self
        }
        pub fn cluster_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.cluster_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for cluster_id: {e}"));
            self
        }
        pub fn created_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.created_time = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for created_time: {e}"));
            self
        }
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for description: {e}"));
            self
        }
        pub fn err_code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.err_code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for err_code: {e}"));
            self
        }
        pub fn err_message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.err_message = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for err_message: {e}"));
            self
        }
        pub fn job_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.job_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for job_id: {e}"));
            self
        }
        pub fn log_group_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.log_group_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for log_group_id: {e}"));
            self
        }
        pub fn log_stream_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.log_stream_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for log_stream_id: {e}"));
            self
        }
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }
        pub fn scene_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::UpdateEventRouterJobResponseSceneType>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.scene_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for scene_type: {e}"));
            self
        }
        pub fn sink_config<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::EventRouterJobSinkView>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_config = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_config: {e}"));
            self
        }
        pub fn sink_status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_status = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_status: {e}"));
            self
        }
        pub fn sink_status_info<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_status_info = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_status_info: {e}"));
            self
        }
        pub fn sink_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.sink_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sink_type: {e}"));
            self
        }
        pub fn source_config<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::EventRouterJobSourceView>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_config = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_config: {e}"));
            self
        }
        pub fn source_status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_status = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_status: {e}"));
            self
        }
        pub fn source_status_info<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_status_info = value.try_into().map_err(|e| {
                format!("error converting supplied value for source_status_info: {e}")
            });
            self
        }
        pub fn source_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.source_type = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for source_type: {e}"));
            self
        }
        pub fn status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.status = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for status: {e}"));
            self
        }
        pub fn subnet_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subnet_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subnet_id: {e}"));
            self
        }
        pub fn updated_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.updated_time = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for updated_time: {e}"));
            self
        }
        pub fn vpc_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.vpc_id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for vpc_id: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdateEventRouterJobResponse> for super::UpdateEventRouterJobResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateEventRouterJobResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                advance_config: value.advance_config?,
                cluster_id: value.cluster_id?,
                created_time: value.created_time?,
                description: value.description?,
                err_code: value.err_code?,
                err_message: value.err_message?,
                job_id: value.job_id?,
                log_group_id: value.log_group_id?,
                log_stream_id: value.log_stream_id?,
                name: value.name?,
                scene_type: value.scene_type?,
                sink_config: value.sink_config?,
                sink_status: value.sink_status?,
                sink_status_info: value.sink_status_info?,
                sink_type: value.sink_type?,
                source_config: value.source_config?,
                source_status: value.source_status?,
                source_status_info: value.source_status_info?,
                source_type: value.source_type?,
                status: value.status?,
                subnet_id: value.subnet_id?,
                updated_time: value.updated_time?,
                vpc_id: value.vpc_id?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateEventRouterJobResponse> for UpdateEventRouterJobResponse {
        fn from(value: super::UpdateEventRouterJobResponse) -> Self {
            Self {
                advance_config: Ok(value.advance_config),
                cluster_id: Ok(value.cluster_id),
                created_time: Ok(value.created_time),
                description: Ok(value.description),
                err_code: Ok(value.err_code),
                err_message: Ok(value.err_message),
                job_id: Ok(value.job_id),
                log_group_id: Ok(value.log_group_id),
                log_stream_id: Ok(value.log_stream_id),
                name: Ok(value.name),
                scene_type: Ok(value.scene_type),
                sink_config: Ok(value.sink_config),
                sink_status: Ok(value.sink_status),
                sink_status_info: Ok(value.sink_status_info),
                sink_type: Ok(value.sink_type),
                source_config: Ok(value.source_config),
                source_status: Ok(value.source_status),
                source_status_info: Ok(value.source_status_info),
                source_type: Ok(value.source_type),
                status: Ok(value.status),
                subnet_id: Ok(value.subnet_id),
                updated_time: Ok(value.updated_time),
                vpc_id: Ok(value.vpc_id),
            }
        }
    }
    #[derive(Clone, Debug)]
    pub struct UpdateEventRouterJobResponseSceneType {
        subtype_0: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        subtype_1: ::std::result::Result<
            ::std::option::Option<super::UpdateEventRouterJobResponseSceneTypeSubtype1>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for UpdateEventRouterJobResponseSceneType {
        fn default() -> Self {
            Self {
                subtype_0: Ok(Default::default()),
                subtype_1: Ok(Default::default()),
            }
        }
    }
    impl UpdateEventRouterJobResponseSceneType {
        pub fn subtype_0<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_0 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_0: {e}"));
            self
        }
        pub fn subtype_1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::UpdateEventRouterJobResponseSceneTypeSubtype1>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.subtype_1 = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for subtype_1: {e}"));
            self
        }
    }
    impl ::std::convert::TryFrom<UpdateEventRouterJobResponseSceneType>
        for super::UpdateEventRouterJobResponseSceneType
    {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateEventRouterJobResponseSceneType,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                subtype_0: value.subtype_0?,
                subtype_1: value.subtype_1?,
            })
        }
    }
    impl ::std::convert::From<super::UpdateEventRouterJobResponseSceneType>
        for UpdateEventRouterJobResponseSceneType
    {
        fn from(value: super::UpdateEventRouterJobResponseSceneType) -> Self {
            Self {
                subtype_0: Ok(value.subtype_0),
                subtype_1: Ok(value.subtype_1),
            }
        }
    }
}
#[doc = " Error types."]
pub mod error {
    #[doc = r" Error from a `TryFrom` or `FromStr` implementation."]
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
