//! The ways in which OpenAPI writes a value as a parameter.

use super::tree::Tree;

/// How a parameter is written: OpenAPI's `style`, `explode` and `allowReserved`.
///
/// What they mean is RFC 6570's, which OpenAPI refers to: everything in a value that is not unreserved is percent-encoded,
/// nothing is written for a null, and an array without items or an object without properties is as good as absent in a
/// query.
///
/// An array or an object within an array or an object has no form of its own but in `deepObject`, which writes
/// `name[a][b]=1` and `name[a][0]=1`, as most libraries for query strings do. Elsewhere it is written as JSON, as Swagger
/// UI does, and in an exploded object of a query an array repeats its property, as HTML forms do.
///
/// ```
/// use specwright_runtime::operation::{Query, Style};
///
/// let mut query = Query::default();
/// query.add("ids", Style::FORM, &[1, 2])?;
/// query.add("tag", Style::FORM.exploded(), &["a,b", "c"])?;
/// query.add("page", Style::DEEP_OBJECT, &serde_json::json!({"size": 5}))?;
/// assert_eq!(query.as_str(), "ids=1,2&tag=a%2Cb&tag=c&page%5Bsize%5D=5");
/// # Ok::<(), specwright_runtime::operation::QueryError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub(super) syntax: Syntax,
    pub(super) explode: bool,
    pub(super) reserved: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Simple,
    Label,
    Matrix,
}

impl Style {
    /// `form` in a query or cookie: `name=1,2`.
    pub const FORM: Self = Self::of(Syntax::Form);
    /// `spaceDelimited` in a query: `name=1%202`.
    pub const SPACE_DELIMITED: Self = Self::of(Syntax::SpaceDelimited);
    /// `pipeDelimited` in a query: `name=1%7C2`.
    pub const PIPE_DELIMITED: Self = Self::of(Syntax::PipeDelimited);
    /// `deepObject` in a query: `name[a]=1`, with the brackets percent-encoded.
    pub const DEEP_OBJECT: Self = Self::of(Syntax::DeepObject);
    /// `simple` in a path or header: `1,2`.
    pub const SIMPLE: Self = Self::of(Syntax::Simple);
    /// `label` in a path: `.1,2`.
    pub const LABEL: Self = Self::of(Syntax::Label);
    /// `matrix` in a path: `;name=1,2`.
    pub const MATRIX: Self = Self::of(Syntax::Matrix);

    const fn of(syntax: Syntax) -> Self {
        Self {
            syntax,
            explode: false,
            reserved: false,
        }
    }

    /// The same with `explode`: items and properties each on their own.
    #[must_use]
    pub const fn exploded(self) -> Self {
        Self {
            explode: true,
            ..self
        }
    }

    /// The same with `allowReserved`: what has no meaning in a query, such as `/` and `:`, and what is percent-encoded
    /// already is sent as it is.
    #[must_use]
    pub const fn reserved(self) -> Self {
        Self {
            reserved: true,
            ..self
        }
    }

    /// The value of a path or header parameter; empty where there is nothing to write.
    pub(super) fn expanded(self, name: &str, tree: Tree, encode: Encode) -> String {
        match self.syntax {
            Syntax::Label => self.label(tree, encode),
            Syntax::Matrix => self.matrix(name, tree, encode),
            _ => joined(tree, self.explode, ",", encode).unwrap_or_default(),
        }
    }

    fn label(self, tree: Tree, encode: Encode) -> String {
        let separator = if self.explode { "." } else { "," };
        let value = joined(tree, self.explode, separator, encode);
        value.map_or_else(String::new, |value| format!(".{value}"))
    }

    fn matrix(self, name: &str, tree: Tree, encode: Encode) -> String {
        let name = encode(name, true);
        // RFC 6570, 3.2.7: an empty value has no `=`.
        let pair = |name: &str, value: &str| match value {
            "" => format!(";{name}"),
            value => format!(";{name}={value}"),
        };
        if !self.explode || matches!(tree, Tree::Null | Tree::String(_) | Tree::Bare(_)) {
            let value = joined(tree, false, ",", encode);
            return value.map_or_else(String::new, |value| pair(&name, &value));
        }
        let parts = parts(tree, encode).into_iter();
        let pairs = parts.map(|(key, value)| pair(key.as_ref().unwrap_or(&name), &value));
        pairs.collect()
    }
}

/// Writes what must not be taken for something else in another way: of a value that is alone or part of a list, or of a
/// name.
pub(super) type Encode = fn(text: &str, is_name: bool) -> String;

/// The items of a list, or the properties of an object with their names, encoded. Nulls are none.
fn parts(tree: Tree, encode: Encode) -> Vec<(Option<String>, String)> {
    match tree {
        Tree::Object(properties) => {
            let properties = properties.into_iter();
            let defined = properties.filter_map(|(name, value)| {
                let value = value.into_text()?;
                Some((Some(encode(&name, true)), encode(&value, false)))
            });
            defined.collect()
        }
        Tree::List(items) => {
            let items = items.into_iter().filter_map(Tree::into_text);
            items.map(|item| (None, encode(&item, false))).collect()
        }
        scalar => {
            let text = scalar.into_text().into_iter();
            text.map(|text| (None, encode(&text, false))).collect()
        }
    }
}

/// All of it as one string; `None` where nothing is defined, as RFC 6570 says.
pub(super) fn joined(tree: Tree, explode: bool, separator: &str, encode: Encode) -> Option<String> {
    let between = if explode { "=" } else { separator };
    let parts = parts(tree, encode).into_iter();
    let written = parts.map(|(name, value)| match name {
        Some(name) => format!("{name}{between}{value}"),
        None => value,
    });
    let written: Vec<String> = written.collect();
    (!written.is_empty()).then(|| written.join(separator))
}
